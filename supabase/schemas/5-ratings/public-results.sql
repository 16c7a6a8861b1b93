-- What everyone may read without signing in: what entrepreneurs said in rounds that are closed. Whole
-- numbers, with the margin of a 95 % interval. Numbers of an open round are for members only.

-- Whether the results of a round are public.
create function private.is_public(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select private.rating_ended_at(is_public.round_id) is not null
        and (select rating from public.round where id = is_public.round_id)
$$;

-- Rounds with public results, newest first.
create function public.public_rounds()
returns table (id uuid, name text, closed_at timestamptz, questionnaire_version text)
language sql stable security definer
set search_path = ''
as $$
    select id, name, private.rating_ended_at(id), questionnaire_version
    from public.round
    where private.is_public(id)
    order by 3 desc
$$;

-- Refuses a round of which nothing is public, as if it were not there.
create function private.must_be_public(round_id uuid) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if private.is_public(must_be_public.round_id) is not true then
        perform private.refuse('not_found', 404);
    end if;
end
$$;

-- Per municipality of the round how many rated, how many were kept but not counted (known with the last release), and their
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
declare
    complete boolean;
begin
    perform private.must_be_public(public_responses.round_id);
    perform private.release_due(public_responses.round_id);
    complete := private.is_released(public_responses.round_id);
    return query
    select
        place.municipality_code,
        case when enough then overview.responses end,
        case when enough and complete then overview.left_out end,
        case when enough then overview.mark_n < indicative_below end,
        shown.mark,
        case when shown.mark is not null then overview.mark_n end,
        private.margin(
            steps * 9 / 100.0 * spread.satisfaction, case when shown.mark is not null then overview.mark_n end,
            overview.blocks, steps * noise.marks, noise.counts, steps * (shown.mark - 6)
        ) / steps
    from public.round_participant as place
    cross join private.noise_sizes() as noise
    cross join private.spread_of_region(public_responses.round_id) as spread
    left join private.publishing() as rule on true
    left join private.rating_overview as overview
        on overview.municipality_code = place.municipality_code
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
    where place.round_id = public_responses.round_id
    order by place.municipality_code;
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
declare
    names text[];
    few int;
begin
    perform private.must_be_public(public_results.round_id);
    perform private.release_due(public_results.round_id);
    names := array(
        select item ->> 'id'
        from jsonb_array_elements(private.definition_of_round(public_results.round_id) -> 'ratingItems')
            with ordinality as asked (item, place)
        order by place
    );
    few := (select indicative_below from private.publishing());
    if few is null then
        return;
    end if;
    return query
    select
        null::text, names[item_position], n, n < few, importance, importance_margin,
        satisfaction, satisfaction_margin, satisfied, satisfied_margin
    from private.region_results(public_results.round_id)
    where item_position <= cardinality(names)
    order by item_position;
    return query
    select
        municipality_code, names[item_position], n, n < few, importance, importance_margin,
        satisfaction, satisfaction_margin, satisfied, satisfied_margin
    from private.item_results(public_results.round_id)
    where item_position <= cardinality(names)
    order by municipality_code, item_position;
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
    perform private.known_municipality(public_split.municipality_code);
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
