-- What leaves the ratings: aggregates above the thresholds, and nothing else.

-- How many entrepreneurs answered, and how many responses were kept but not counted, in tens while the round is
-- open; both move with a block. After closing what is left out is complete with the last release, and not told
-- before. Below the threshold neither is told. Staff hear whether what is left out would have changed the mark by
-- more than five points of a hundred (rating-quality.sql).
-- @refuses forbidden, not_found
create function public.rating_response(round_id uuid)
returns table (municipality_code text, n int, left_out int, enough boolean, left_out_matters boolean)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    -- Asked once, not of every municipality.
    staff boolean := private.is_staff();
    complete boolean;
begin
    perform private.must_be_round(rating_response.round_id);
    perform private.release_due(rating_response.round_id);
    complete := private.rating_ended_at(rating_response.round_id) is null
        or private.is_released(rating_response.round_id);
    return query
    select
        code,
        case when shown then private.shown_count(rating_response.round_id, responses) end,
        case when shown and complete then private.shown_count(rating_response.round_id, overview.left_out) end,
        shown,
        case when shown and staff then overview.left_out_matters end
    from private.my_response_places(rating_response.round_id) as code
    left join private.rating_overview as overview
        on overview.municipality_code = code and overview.round_id = rating_response.round_id
    cross join lateral (
        select coalesce(
            responses - repeated >= (select publish_min_n from private.publishing()), false
        ) as shown
    ) as publishable
    order by code;
end
$$;

-- A count as it may be shown: in tens while the round is open.
create function private.shown_count(round_id uuid, n int) returns int
language sql stable
set search_path = ''
as $$
    select case when private.rating_ended_at(shown_count.round_id) is null then n / 10 * 10 else n end
$$;

-- For members only, of a round that is open or was.
-- @refuses forbidden, not_found
create function private.must_be_round(round_id uuid) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if not private.is_staff() and private.my_municipality() is null then
        perform private.refuse('forbidden', 403);
    end if;
    if not exists (select from public.round where id = must_be_round.round_id and opened_at is not null) then
        perform private.refuse('not_found', 404);
    end if;
end
$$;

-- Per municipality and rating item what may be shown (dossier e2): whole numbers of 0-100 with their
-- margins (95 %), made of what was released and of one spread for the region. Both numbers of an item
-- are shown together or not at all, from ten different senders on. Worked out once per release (item-figures.sql).
create function private.work_out_items(round_id uuid)
returns table (
    municipality_code text, item_position smallint, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        released.municipality_code, released.item_position, case when open then fewest / 10 * 10 else fewest end,
        shown.importance,
        private.margin(spread.importance, importance_n, blocks, 25 * answers, counts, shown.importance - 75),
        shown.satisfaction,
        private.margin(
            spread.satisfaction, satisfaction_n, blocks, 25 * answers, counts, shown.satisfaction - 50
        ),
        private.half_up(100 * share)::int,
        private.margin(100 * sqrt(greatest(share * (1 - share), 0.1)), satisfaction_n, blocks, 100 * satisfied, counts, 100 * share)
    from private.rating_release as released
    join private.rating_overview as overview using (round_id, municipality_code)
    cross join private.publishing()
    cross join private.noise_sizes()
    cross join private.spread_of_region(work_out_items.round_id) as spread
    cross join (select private.rating_ended_at(work_out_items.round_id) is null as open) as asked
    cross join lateral (select least(importance_n, satisfaction_n) as fewest) as count
    cross join lateral (
        select
            private.on_hundred(4, importance_sum, importance_n) as importance,
            private.on_hundred(3, satisfaction_sum, satisfaction_n) as satisfaction,
            -- Of few neither nobody nor everybody: "0-5 %" (dossier e2).
            greatest(
                case when fewest < indicative_below then 0.05 else 0 end,
                least(case when fewest < indicative_below then 0.95 else 1 end, satisfied_n / satisfaction_n)
            ) as share
        where least(importance_people, satisfaction_people) >= private.enough(publish_min_n, blocks)
    ) as shown
    where released.round_id = work_out_items.round_id
$$;

grant execute on function public.rating_response(uuid) to authenticated;
