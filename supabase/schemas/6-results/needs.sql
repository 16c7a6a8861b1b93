-- What entrepreneurs need: of one municipality, and for staff of all of them at once.

-- What entrepreneurs need per municipality and rating item: what may be shown of it and of the region
-- (item-figures.sql, which keeps this too). The need itself follows from these whole numbers
-- (src/domain/quick-wins/need.ts, dossier e3.1).
create function private.needs_of(round_id uuid)
returns table (
    municipality_code text, item_position bigint, rating_item text,
    n int, importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int,
    region_n int, region_importance int, region_importance_margin int,
    region_satisfaction int, region_satisfaction_margin int,
    region_satisfied int, region_satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        place.municipality_code, asked.item_position, item ->> 'id',
        own.n, own.importance, own.importance_margin, own.satisfaction, own.satisfaction_margin,
        own.satisfied, own.satisfied_margin,
        region.n, region.importance, region.importance_margin, region.satisfaction, region.satisfaction_margin,
        region.satisfied, region.satisfied_margin
    from public.round_participant as place
    cross join jsonb_array_elements(private.definition_of_round(needs_of.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position)
    left join private.item_results(needs_of.round_id) as own
        on own.item_position = asked.item_position and own.municipality_code = place.municipality_code
    left join private.region_results(needs_of.round_id) as region on region.item_position = asked.item_position
    where place.round_id = needs_of.round_id
$$;

-- The same as it is told: a row per municipality.
create function private.work_out_needs(round_id uuid) returns table (municipality_code text, needs json)
language sql stable
set search_path = ''
as $$
    select
        municipality_code, json_agg(to_jsonb(found) - 'municipality_code' - 'item_position' order by item_position)
    from private.needs_of(work_out_needs.round_id) as found
    group by municipality_code
$$;

-- As it is kept, or worked out when that is of before; of one municipality, or of all (null).
create function private.needs_results(round_id uuid, place text) returns table (municipality_code text, needs json)
language sql stable
set search_path = ''
as $$
    select municipality_code, needs from private.needs_figure
    where needs_figure.round_id = needs_results.round_id and private.are_figures_kept(needs_results.round_id)
      and municipality_code = coalesce(place, municipality_code)
    union all
    select municipality_code, needs from private.work_out_needs(needs_results.round_id)
    where not private.are_figures_kept(needs_results.round_id)
      and municipality_code = coalesce(place, municipality_code)
$$;

-- Those of one municipality, for who works for it.
-- @refuses forbidden, not_found, municipality_unknown
create function public.needs(round_id uuid, municipality_code text)
returns table (
    rating_item text,
    n int, importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int,
    region_n int, region_importance int, region_importance_margin int,
    region_satisfaction int, region_satisfaction_margin int,
    region_satisfied int, region_satisfied_margin int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_work_for(needs.municipality_code);
    perform private.must_be_round(needs.round_id);
    perform private.known_municipality(needs.municipality_code);
    if not private.may_see_results(needs.round_id) then
        return;
    end if;
    perform private.release_due(needs.round_id);
    return query
    select told.* from private.needs_results(needs.round_id, needs.municipality_code) as found
    cross join json_to_recordset(found.needs) as told (
        rating_item text,
        n int, importance int, importance_margin int, satisfaction int, satisfaction_margin int,
        satisfied int, satisfied_margin int,
        region_n int, region_importance int, region_importance_margin int,
        region_satisfaction int, region_satisfaction_margin int,
        region_satisfied int, region_satisfied_margin int
    );
end
$$;

-- Those of all municipalities, a row each: in a large region asking one by one takes hundreds of questions.
-- @refuses forbidden, not_found
create function public.needs_of_round(round_id uuid)
returns table (municipality_code text, needs json)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.must_be_round(needs_of_round.round_id);
    perform private.release_due(needs_of_round.round_id);
    return query
    select found.municipality_code, found.needs from private.needs_results(needs_of_round.round_id, null) as found
    order by municipality_code;
end
$$;

grant execute on function public.needs(uuid, text) to authenticated;
grant execute on function public.needs_of_round(uuid) to authenticated;
