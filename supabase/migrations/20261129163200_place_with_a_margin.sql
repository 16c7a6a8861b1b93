-- The part of the region that a score is in is said with its margin, which the screens work out.

drop function public.theme_spread(uuid);

-- Per theme the spread of the scores that were handed in for the same round and route (the two routes
-- ask other questions and are never mixed). Themes with fewer than five scores are left out, and everything is as
-- long as the own scan was not handed in. The values of who is left out (naming.sql) are not in it.
-- Of the whole points that everybody sees, so that every page comes to the same median; quartiles interpolate
-- linearly, as src/domain/comparison/spread.ts. In which part the own score is, is said in own-ends.ts.
-- @refuses not_found, forbidden
create function public.theme_spread(scan_id uuid)
returns table (
    theme text,
    n int,
    min double precision,
    lower_quartile double precision,
    median double precision,
    upper_quartile double precision,
    max double precision
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    own public.scan;
begin
    select * into own from public.scan where id = theme_spread.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    perform private.must_work_for(own.municipality_code);
    if own.state <> 'submitted' or not private.may_see_results(own.round_id) then
        return;
    end if;
    return query
    select
        themes.key,
        count(*)::int,
        min(points),
        percentile_cont(0.25) within group (order by points),
        percentile_cont(0.5) within group (order by points),
        percentile_cont(0.75) within group (order by points),
        max(points)
    from public.scan
    join public.score_sheet on score_sheet.scan_id = scan.id
    cross join jsonb_each(score_sheet.sheet -> 'themes') as themes
    cross join lateral (select private.half_up((themes.value ->> 'score')::double precision) as points) as whole
    where scan.round_id = own.round_id
      and scan.route = own.route
      and (themes.value ->> 'shown')::boolean
      and points is not null
      and scan.municipality_code not in (select private.left_out(own.round_id, 'participants'))
    group by themes.key
    having count(*) >= 5
    order by themes.key;
end
$$;

grant execute on function public.theme_spread(uuid) to authenticated;
