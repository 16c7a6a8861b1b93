-- The thresholds together; no row when one is missing or none at all (0), so that nothing is published.
create or replace function private.publishing()
returns table (publish_min_n int, indicative_below int, publish_batch int, shrinkage_k int)
language sql stable
set search_path = ''
as $$
    select * from (
        select
            max(value) filter (where name = 'publish_min_n') as publish_min_n,
            max(value) filter (where name = 'indicative_below') as indicative_below,
            max(value) filter (where name = 'publish_batch') as publish_batch,
            max(value) filter (where name = 'shrinkage_k') as shrinkage_k
        from private.setting
    ) as known
    where known is not null and least(publish_min_n, indicative_below, publish_batch) > 0
$$;
