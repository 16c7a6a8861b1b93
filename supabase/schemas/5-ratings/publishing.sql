-- From how many ratings on anything is published, and from which day what came may be released.

-- The thresholds together; no row when one is missing or none at all (0), so that nothing is published.
create function private.publishing()
returns table (publish_min_n int, indicative_below int, publish_batch int)
language sql stable
set search_path = ''
as $$
    select * from (
        select
            max(value) filter (where name = 'publish_min_n') as publish_min_n,
            max(value) filter (where name = 'indicative_below') as indicative_below,
            max(value) filter (where name = 'publish_batch') as publish_batch
        from private.setting
    ) as known
    where known is not null and least(publish_min_n, indicative_below, publish_batch) > 0
$$;

-- The Monday of this week, in the Netherlands. What came before it may be released.
create function private.this_monday() returns date
language plpgsql stable
set search_path = ''
as $$
begin
    return date_trunc('week', private.today())::date;
end
$$;
