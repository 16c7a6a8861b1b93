-- What entrepreneurs need: of one municipality, and for staff of all of them at once.

-- What entrepreneurs need per municipality and rating item: what may be shown of it and of the region. The
-- need itself follows from these whole numbers (src/domain/quick-wins/need.ts, dossier e3.1).
-- only_code: null for all municipalities that take part.
create function private.needs_of(round_id uuid, only_code text)
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
        place.code, asked.item_position, item ->> 'id',
        own.n, own.importance, own.importance_margin, own.satisfaction, own.satisfaction_margin,
        own.satisfied, own.satisfied_margin,
        region.n, region.importance, region.importance_margin, region.satisfaction, region.satisfaction_margin,
        region.satisfied, region.satisfied_margin
    from public.municipality as place
    cross join jsonb_array_elements(private.definition_of_round(needs_of.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position)
    left join private.item_results(needs_of.round_id) as own
        on own.item_position = asked.item_position and own.municipality_code = place.code
    left join private.region_results(needs_of.round_id) as region
        on region.item_position = asked.item_position
    where place.takes_part and (only_code is null or place.code = only_code)
    order by place.code, asked.item_position
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
declare
    place public.municipality;
begin
    perform private.must_work_for(needs.municipality_code);
    perform private.must_be_round(needs.round_id);
    place := private.participating_municipality(needs.municipality_code);
    if not private.may_see_results(needs.round_id) then
        return;
    end if;
    perform private.release_due(needs.round_id);
    return query
    select
        rating_item, n, importance, importance_margin, satisfaction, satisfaction_margin,
        satisfied, satisfied_margin,
        region_n, region_importance, region_importance_margin, region_satisfaction, region_satisfaction_margin,
        region_satisfied, region_satisfied_margin
    from private.needs_of(needs.round_id, place.code)
    order by item_position;
end
$$;

-- Those of all municipalities, a row each: in a large region asking one by one takes hundreds of questions.
-- @refuses forbidden, not_found
create function public.needs_of_round(round_id uuid)
returns table (municipality_code text, needs jsonb)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.must_be_round(needs_of_round.round_id);
    perform private.release_due(needs_of_round.round_id);
    return query
    select
        municipality_code,
        jsonb_agg(to_jsonb(found) - 'municipality_code' - 'item_position' order by item_position)
    from private.needs_of(needs_of_round.round_id, null) as found
    group by municipality_code
    order by municipality_code;
end
$$;

grant execute on function public.needs(uuid, text) to authenticated;
grant execute on function public.needs_of_round(uuid) to authenticated;

-- What everyone may read without signing in: what entrepreneurs said in rounds that are closed. Whole
-- numbers, with the margin of a 95 % interval. Numbers of an open round are for members only.

-- Whether the results of a round are public.
create or replace function private.is_public(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (select from public.round where id = is_public.round_id and state = 'closed')
$$;

-- Rounds with public results, newest first.
create or replace function public.public_rounds()
returns table (id uuid, name text, closed_at timestamptz, questionnaire_version text)
language sql stable security definer
set search_path = ''
as $$
    select id, name, closed_at, questionnaire_version
    from public.round
    where private.is_public(id)
    order by closed_at desc
$$;

-- Refuses a round of which nothing is public, as if it were not there.
create or replace function private.must_be_public(round_id uuid) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if private.is_public(must_be_public.round_id) is not true then
        perform private.refuse('not_found', 404);
    end if;
end
$$;

-- Per municipality how many rated, how many were kept but not counted, and their report mark: rounded to
-- halves below the threshold for indicative (dossier e2). Null is too few to show.
-- @refuses not_found
create function public.public_responses(round_id uuid)
returns table (
    municipality_code text, responses int, left_out int, indicative boolean, mark double precision
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
        case when enough then overview.left_out end,
        case when enough then overview.mark_n < indicative_below end,
        case
            when not enough or overview.mark_people < publish_min_n
                or overview.mark_n < private.enough(publish_min_n, overview.blocks) then null
            when overview.mark_n < indicative_below then round(2 * marked.mark) / 2
            else round(marked.mark::numeric, 1)
        end::double precision
    from public.municipality
    left join private.publishing() as rule on true
    left join private.rating_overview as overview
        on overview.municipality_code = municipality.code
        and overview.round_id = public_responses.round_id
    cross join lateral (
        select
            coalesce(overview.responses - overview.repeated >= publish_min_n, false) as enough,
            greatest(1, least(10, 6 + overview.mark_sum / nullif(overview.mark_n, 0))) as mark
    ) as marked
    where municipality.takes_part
    order by municipality.code;
end
$$;

-- Per municipality and rating item what may be shown; items with too few answers have no row. The
-- region is the row without a municipality.
-- @refuses not_found
create function public.public_results(round_id uuid)
returns table (
    municipality_code text, rating_item text, n int, indicative boolean,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_results.round_id);
    perform private.release_due(public_results.round_id);
    return query
    select
        shown.municipality_code, item ->> 'id', shown.n, shown.n < indicative_below,
        shown.importance, shown.importance_margin, shown.satisfaction, shown.satisfaction_margin,
        shown.satisfied, shown.satisfied_margin
    from jsonb_array_elements(private.definition_of_round(public_results.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position)
    join (
        select * from private.item_results(public_results.round_id)
        union all
        select null, region.* from private.region_results(public_results.round_id) as region
    ) as shown on shown.item_position = asked.item_position
    cross join private.publishing()
    order by shown.municipality_code nulls first, asked.item_position;
end
$$;

-- The parts of one split of a municipality that may be shown.
-- @refuses not_found, malformed_request, municipality_unknown
create function public.public_split(round_id uuid, municipality_code text, split text)
returns table (
    part text, rating_item text, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_split.round_id);
    perform private.participating_municipality(public_split.municipality_code);
    if public_split.split in ('sector', 'size', 'contact') is not true then
        perform private.refuse('malformed_request', 400);
    end if;
    perform private.release_due(public_split.round_id);
    return query
    select
        kept.part, item ->> 'id', kept.n,
        kept.importance, kept.importance_margin, kept.satisfaction, kept.satisfaction_margin
    from private.rating_split as kept
    join jsonb_array_elements(private.definition_of_round(public_split.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position) on asked.item_position = kept.item_position
    where kept.round_id = public_split.round_id
      and kept.municipality_code = public_split.municipality_code
      and kept.split = public_split.split
      and exists (select from private.publishing())
    order by kept.part, asked.item_position;
end
$$;

grant execute on function public.public_rounds() to anon, authenticated;
grant execute on function public.public_responses(uuid) to anon, authenticated;
grant execute on function public.public_results(uuid) to anon, authenticated;
grant execute on function public.public_split(uuid, text, text) to anon, authenticated;

-- Satisfaction per municipality and rating item as it is published: whole points with their margin.
create or replace function private.satisfaction_in(round_id uuid)
returns table (municipality_code text, rating_item text, n int, satisfaction double precision, margin int)
language sql stable
set search_path = ''
as $$
    select municipality_code, item ->> 'id', n, satisfaction, satisfaction_margin
    from private.item_results(satisfaction_in.round_id) as result
    join jsonb_array_elements(private.definition_of_round(satisfaction_in.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position) on asked.item_position = result.item_position
$$;
