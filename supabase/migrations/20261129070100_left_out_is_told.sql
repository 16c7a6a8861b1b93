-- What is not counted is told to staff where they look at the response of a round, when it is complete.

-- Whether the last release of a round has been: nothing of it moves any more.
create function private.is_released(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (
        select from private.round_release
        where round_id = is_released.round_id and looked_on = 'infinity'
    )
$$;

-- Lets what was held count, from the next release on, or leaves it out; never deletes it. Of a round that
-- was closed until its last release.
-- @refuses forbidden, round_not_open
create or replace function public.judge_held_ratings(round_id uuid, municipality_code text, counts boolean)
returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    if not exists (select from public.round where id = judge_held_ratings.round_id)
        or private.is_released(judge_held_ratings.round_id)
    then
        perform private.refuse('round_not_open', 409);
    end if;
    update private.rating
    set held = false,
        valid = valid and judge_held_ratings.counts is true,
        flags = case when judge_held_ratings.counts is true then flags else flags || array['left_out'] end
    where round_id = judge_held_ratings.round_id and held and week < private.this_monday()
      and municipality_code = judge_held_ratings.municipality_code;
end
$$;

-- Per municipality how many rated, how many were kept but not counted (known with the last release), and their
-- report mark: rounded to halves below the threshold for indicative (dossier e2). Null is too few to show.
-- @refuses not_found
create or replace function public.public_responses(round_id uuid)
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
        case when enough and private.is_released(public_responses.round_id) then overview.left_out end,
        case when enough then overview.mark_n < indicative_below end,
        case
            when not enough or overview.mark_people < private.enough(publish_min_n, overview.blocks) then null
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

drop function public.rating_response(uuid);

-- How many entrepreneurs answered, and how many responses were kept but not counted, in tens while the round is
-- open; both move with a block. After closing what is left out is complete with the last release, and not told
-- before. Below the threshold neither is told.
-- @refuses forbidden, not_found
create function public.rating_response(round_id uuid)
returns table (municipality_code text, n int, left_out int, enough boolean)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    complete boolean;
begin
    perform private.must_be_round(rating_response.round_id);
    perform private.release_due(rating_response.round_id);
    complete := (select state = 'open' from public.round where id = rating_response.round_id)
        or private.is_released(rating_response.round_id);
    return query
    select
        code,
        case when shown then private.shown_count(rating_response.round_id, responses) end,
        case when shown and complete then private.shown_count(rating_response.round_id, overview.left_out) end,
        shown
    from public.municipality
    left join private.rating_overview as overview
        on overview.municipality_code = code and overview.round_id = rating_response.round_id
    cross join lateral (
        select coalesce(
            responses - repeated >= (select publish_min_n from private.publishing()), false
        ) as shown
    ) as publishable
    where takes_part and (private.is_staff() or code = private.my_municipality())
    order by code;
end
$$;

drop function public.round_contents();

-- For staff, of every round. Remarks below the publishing threshold are counted nowhere, nor is one before it
-- is on the list: who watches the count would see it come. Of responses that wait for a judgement it says in
-- how many municipalities.
-- @refuses forbidden
create function public.round_contents()
returns table (
    round_id uuid,
    submitted int,
    ready_to_sign int,
    remarks_waiting int,
    remarks_reviewed int,
    held_municipalities int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.release_due(id) from public.round;
    return query
    select
        round.id,
        (select count(*)::int from public.scan
         where scan.round_id = round.id and scan.state = 'submitted'),
        (select count(*)::int from public.scan
         where scan.round_id = round.id and scan.state = 'ready_to_sign'),
        coalesce(remarks.waiting, 0),
        coalesce(remarks.reviewed, 0),
        (select count(*)::int from public.held_ratings(round.id))
    from public.round
    left join lateral (
        select
            sum(told.waiting)::int as waiting,
            sum(told.reviewed)::int as reviewed
        from (
            select
                municipality_code,
                count(*) filter (where known.state = 'waiting') as waiting,
                count(*) filter (where known.state <> 'waiting') as reviewed
            from private.rating_comment as known
            where known.round_id = round.id and private.is_listed(known.waits_until)
            group by municipality_code
        ) as told
        where private.may_read_remarks(round.id, told.municipality_code)
    ) as remarks on true
    order by round.opened_at desc;
end
$$;

grant execute on function public.rating_response(uuid) to authenticated;
grant execute on function public.round_contents() to authenticated;
