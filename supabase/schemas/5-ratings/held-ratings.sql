-- Responses that came in a wave, or of a sender who had rated already (rating-signs.sql), and what staff decide about them.

-- Of how many responses of before a Monday it is for staff to judge whether they count.
create function private.count_held(round_id uuid, municipality_code text, monday date) returns bigint
language sql volatile
set search_path = ''
as $$
    select count(*) from private.rating
    where round_id = count_held.round_id and municipality_code = count_held.municipality_code
      and block is null and week < count_held.monday and held
$$;

-- Responses of before this week that wait for the judgement of staff, per municipality; in tens, so that
-- nobody sees one come.
-- @refuses forbidden
create function public.held_ratings(round_id uuid) returns table (municipality_code text, held int)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.release_due(id) from public.round where id = held_ratings.round_id and opened_at is not null;
    return query
    select municipality_code, held / 10 * 10 from private.rating_overview
    where round_id = held_ratings.round_id and held > 0
    order by municipality_code;
end
$$;

-- Lets what was held count, from the next release on, or leaves it out; never deletes it. Of a round that
-- was closed until its last release.
-- @refuses forbidden, round_not_open
create function public.judge_held_ratings(round_id uuid, municipality_code text, counts boolean) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    -- As who releases: first the round, then the municipality.
    perform pg_advisory_xact_lock(hashtextextended('release' || judge_held_ratings.round_id, 0));
    perform pg_advisory_xact_lock(hashtextextended(judge_held_ratings.round_id || judge_held_ratings.municipality_code, 0));
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
    if found then
        update private.rating_overview set held = 0
        where round_id = judge_held_ratings.round_id and municipality_code = judge_held_ratings.municipality_code;
        perform private.log_act(
            'ratings_judged', judge_held_ratings.municipality_code, judge_held_ratings.round_id,
            facts => jsonb_build_object('state', case when judge_held_ratings.counts is true then 'counts' else 'left_out' end)
        );
    end if;
end
$$;

grant execute on function public.held_ratings(uuid) to authenticated;
grant execute on function public.judge_held_ratings(uuid, text, boolean) to authenticated;
