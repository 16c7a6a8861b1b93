-- Quality of responses that is only seen later (dossier e4): who was too fast by a median that was not known yet, and
-- whether what is left out would have changed a mark. What can be told of one response at once is in
-- rate-service.sql.

-- Whether the median of this Monday has been measured; asked again after waiting.
create function private.is_pace_known(round_id uuid, monday date) returns boolean
language sql volatile
set search_path = ''
as $$
    select exists (
        select from private.rating_pace
        where round_id = is_pace_known.round_id and measured_on >= is_pace_known.monday
    )
$$;

-- The median time of what came in weeks that are over, once a week, from 100 responses on. Who comes while it is
-- measured waits for it, and holds no municipality meanwhile: a block judged by an older median would stay so.
create function private.measure_pace(round_id uuid, monday date) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    if private.is_pace_known(measure_pace.round_id, measure_pace.monday) then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('pace' || measure_pace.round_id, 0));
    if private.is_pace_known(measure_pace.round_id, measure_pace.monday) then
        return;
    end if;
    insert into private.rating_pace (round_id, responses, median_seconds, measured_on)
    select measure_pace.round_id, count(*), percentile_cont(0.5) within group (order by seconds), measure_pace.monday
    from private.rating
    where round_id = measure_pace.round_id and week < measure_pace.monday
    having count(*) >= 100
    on conflict (round_id) do update set
        responses = excluded.responses, median_seconds = excluded.median_seconds, measured_on = excluded.measured_on;
end
$$;

-- Judges who came before the median was known by the median too, as long as nothing of it was released: what is in a
-- block stays there, for the difference of two releases would be that person (docs/decisions/0130, 0159).
create function private.judge_speeders(round_id uuid, municipality_code text, monday date) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    update private.rating as given set
        flags = flags || array['speeder'],
        valid = valid and private.is_valid_rating(importance, satisfaction, flags || array['speeder'])
    from private.rating_pace as pace
    where pace.round_id = judge_speeders.round_id
      and given.round_id = pace.round_id and given.municipality_code = judge_speeders.municipality_code
      and given.block is null and given.week < judge_speeders.monday
      and given.seconds < greatest(90, 0.4 * pace.median_seconds) and not 'speeder' = any (given.flags);
end
$$;

-- With the last release, while there are keys for noise: whether the mark of a municipality would have been more than
-- five points of a hundred apart with what is left out. Yes or no, with the noise of marks and of counts, and only
-- of as many different senders left out as are needed to show anything.
create function private.weigh_left_out(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    update private.rating_overview as overview set left_out_matters = abs(
        (overview.mark_sum + outside.total + noise.marks * private.noise(outside.key, 'mark left out'))
            / (overview.mark_n + outside.n + told.noise)
        - overview.mark_sum / overview.mark_n
    ) * 100 / 9 > 5
    from private.noise_sizes() as noise
    cross join private.publishing() as rule
    cross join (
        select
            municipality_code, count(*) as n, count(*) filter (where not repeated) as people,
            sum(mark - 6) as total, bit_xor(record_key) as key
        from private.rating
        where round_id = weigh_left_out.round_id and mark is not null and not (valid and block is not null)
        group by municipality_code
    ) as outside
    cross join lateral (
        select private.count_noise(outside.key, 'mark left out n', counts, most_count) as noise
        from private.noise_sizes()
    ) as told
    where overview.round_id = weigh_left_out.round_id and overview.municipality_code = outside.municipality_code
      and outside.people + told.noise >= private.enough(rule.publish_min_n, 1)
      and overview.mark_people >= private.enough(rule.publish_min_n, overview.blocks);
end
$$;
