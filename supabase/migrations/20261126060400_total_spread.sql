-- The same of the totals: no row below five of them.
-- @refuses not_found, forbidden
create function public.total_spread(scan_id uuid)
returns table (
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
    select * into own from public.scan where id = total_spread.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    perform private.must_work_for(own.municipality_code);
    if own.state <> 'submitted' or not private.may_see_results(own.round_id) then
        return;
    end if;
    return query
    select
        count(*)::int,
        min(points),
        percentile_cont(0.25) within group (order by points),
        percentile_cont(0.5) within group (order by points),
        percentile_cont(0.75) within group (order by points),
        max(points)
    from public.scan
    join public.score_sheet on score_sheet.scan_id = scan.id
    cross join lateral (select (score_sheet.sheet ->> 'total')::double precision as points) as total
    where scan.round_id = own.round_id and scan.route = own.route and points is not null
    having count(*) >= 5;
end
$$;

grant execute on function public.total_spread(uuid) to authenticated;
