-- The report mark of a municipality is told with its n and its margin.

drop function public.public_responses(uuid);

-- Per municipality how many rated, how many were kept but not counted (known with the last release), and their
-- report mark: rounded to halves below the threshold for indicative (dossier e2), with its n, which carries noise,
-- and half its 95 % interval in the same steps. The spread of marks is taken to be that of one satisfaction in the
-- region, on the scale of 1 to 10: that of the marks themselves would tell more of who gave one
-- (docs/decisions/0157). Null is too few to show.
-- @refuses not_found
create function public.public_responses(round_id uuid)
returns table (
    municipality_code text, responses int, left_out int, indicative boolean,
    mark double precision, mark_n int, mark_margin double precision
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_responses.round_id);
    perform private.release_due(public_responses.round_id);
    return query
    select
        municipality.code,
        case when enough then overview.responses end,
        case when enough and private.is_released(public_responses.round_id) then overview.left_out end,
        case when enough then overview.mark_n < indicative_below end,
        shown.mark,
        case when shown.mark is not null then overview.mark_n end,
        private.margin(
            steps * 9 / 100.0 * spread.satisfaction, case when shown.mark is not null then overview.mark_n end,
            overview.blocks, steps * noise.marks, noise.counts, steps * (shown.mark - 6)
        ) / steps
    from public.municipality
    cross join private.noise_sizes() as noise
    cross join private.spread_of_region(public_responses.round_id) as spread
    left join private.publishing() as rule on true
    left join private.rating_overview as overview
        on overview.municipality_code = municipality.code
        and overview.round_id = public_responses.round_id
    cross join lateral (
        select
            coalesce(overview.responses - overview.repeated >= publish_min_n, false) as enough,
            case when overview.mark_n < indicative_below then 2 else 10 end::double precision as steps
    ) as known
    cross join lateral (
        select case when enough and overview.mark_people >= private.enough(publish_min_n, overview.blocks) then
            private.half_up(steps * greatest(1, least(10, 6 + overview.mark_sum / nullif(overview.mark_n, 0)))) / steps
        end as mark
    ) as shown
    where municipality.takes_part
    order by municipality.code;
end
$$;

grant execute on function public.public_responses(uuid) to anon, authenticated;
