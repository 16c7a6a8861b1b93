-- Response quality and themes: the median is measured before a municipality is locked and waited for, what took is
-- no longer than what the server saw, left-out responses are compared with noise, and a thin round takes no theme away.

create or replace function private.is_pace_known(round_id uuid, monday date) returns boolean
language sql volatile
set search_path = ''
as $$
    select exists (
        select from private.rating_pace
        where round_id = is_pace_known.round_id and measured_on >= is_pace_known.monday
    )
$$;

create or replace function private.measure_pace(round_id uuid, monday date) returns void
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

create or replace function private.weigh_left_out(round_id uuid) returns void
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

create or replace function private.release_ratings(round_id uuid, municipality_code text, monday date) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.measure_pace(release_ratings.round_id, release_ratings.monday);
    perform pg_advisory_xact_lock(
        hashtextextended(release_ratings.round_id || release_ratings.municipality_code, 0)
    );
    insert into private.rating_overview as known (round_id, municipality_code, looked_on)
    values (release_ratings.round_id, release_ratings.municipality_code, release_ratings.monday)
    on conflict (round_id, municipality_code) do update set looked_on = excluded.looked_on
    where known.looked_on < excluded.looked_on;
    if not found then
        return;
    end if;
    perform private.judge_speeders(release_ratings.round_id, release_ratings.municipality_code, release_ratings.monday);
    if (
        select count(*) from private.rating
        where round_id = release_ratings.round_id and municipality_code = release_ratings.municipality_code
          and block is null and week < release_ratings.monday and valid and not held and not repeated
    ) >= (select publish_batch from private.publishing()) is not true then
        return;
    end if;
    update private.rating_overview set blocks = blocks + 1
    where round_id = release_ratings.round_id and municipality_code = release_ratings.municipality_code;
    update private.rating as given set block = overview.blocks
    from private.rating_overview as overview
    where overview.round_id = release_ratings.round_id
      and overview.municipality_code = release_ratings.municipality_code
      and given.round_id = overview.round_id and given.municipality_code = overview.municipality_code
      and given.block is null and given.week < release_ratings.monday and not given.held;
    perform private.add_items(release_ratings.round_id, release_ratings.municipality_code);
    perform private.add_overview(release_ratings.round_id, release_ratings.municipality_code);
end
$$;

create or replace function public.rate_service(
    rating_id uuid,
    municipality_code text,
    language text,
    importance smallint[],
    satisfaction smallint[],
    mark smallint default null,
    sector text default null,
    size text default null,
    contact text default null,
    comment text default null,
    seconds int default null,
    challenge uuid default null,
    nonce text default null,
    code text default null,
    given_round uuid default null
) returns uuid
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_variable
declare
    place public.municipality := private.participating_municipality(municipality_code);
    current_round uuid := private.round_to_rate();
    items int;
    took int;
    remark text := nullif(btrim(comment), '');
    flags text[];
    valid boolean;
    repeated boolean := false;
    held boolean := false;
begin
    if rating_id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    -- The same one sent twice at a time waits here: it would count twice as sender and in its hour.
    perform pg_advisory_xact_lock(hashtextextended('rating' || rating_id, 0));
    if exists (select from private.rating where id = rating_id) then
        return rating_id;
    end if;
    if current_round is null then
        perform private.refuse('round_not_open', 409);
    end if;
    if given_round is distinct from current_round then
        perform private.refuse('rating_round_over', 409);
    end if;
    if language is null or language not in ('nl', 'en', 'de', 'fr') then
        perform private.refuse('rating_language_invalid', 400);
    end if;
    items := jsonb_array_length(private.definition_of_round(current_round) -> 'ratingItems');
    if not private.are_marks(importance, items, 1) or not private.are_marks(satisfaction, items, 0)
        or seconds < 0 then
        perform private.refuse('rating_values_invalid', 400);
    end if;
    if mark not between 1 and 10 then
        perform private.refuse('rating_mark_invalid', 400);
    end if;
    if not private.is_background(sector, size, contact) then
        perform private.refuse('rating_background_invalid', 400);
    end if;
    if length(remark) > 2000 then
        perform private.refuse('text_too_long', 413);
    end if;
    if coalesce(remark, mark::text) is null
        and array_remove(importance, null) = '{}' and array_remove(satisfaction, null) = '{}' then
        perform private.refuse('rating_empty', 400);
    end if;

    perform private.use_code(code, current_round, place.code);
    -- No longer than since the page asked for its challenge: a device may say anything.
    took := least(seconds, private.use_challenge(challenge, nonce));
    flags := private.rating_flags(
        importance, satisfaction, mark, contact, took,
        (select median_seconds from private.rating_pace where round_id = current_round)
    );
    -- Only what counts takes the place of its sender, and is part of a wave; of a code there is one.
    if private.is_valid_rating(importance, satisfaction, flags) then
        repeated := private.is_repeated(current_round, place.code);
        held := repeated;
        if repeated then
            flags := flags || array['duplicate'];
        elsif coalesce(btrim(code), '') = '' then
            held := private.is_wave(current_round, place.code);
        end if;
    end if;
    valid := private.is_valid_rating(importance, satisfaction, flags);
    insert into private.rating (
        id, round_id, municipality_code, week, language, importance, satisfaction, mark,
        sector, size, contact, seconds, flags, valid, repeated, held
    ) values (
        rating_id, current_round, place.code, private.this_monday(), language,
        importance, satisfaction, mark, sector, size, contact, took, flags,
        valid, repeated, held
    )
    on conflict (id) do nothing;
    if found then
        perform private.reach(current_round, place.code, 10);
        perform private.keep_remark(current_round, place.code, remark);
    end if;
    if not exists (
        select from private.rating_overview as overview
        where overview.round_id = current_round and overview.municipality_code = place.code
          and overview.looked_on >= private.this_monday()
    ) then
        perform private.release_ratings(current_round, place.code, private.this_monday());
    end if;
    return rating_id;
end
$$;

create or replace function private.theme_satisfaction(rounds uuid[])
returns table (
    round_id uuid, municipality_code text, theme text, items int, n int, satisfaction int, margin int
)
language sql stable
set search_path = ''
as $$
    with found as materialized (
        select one.round_id, place, item ->> 'theme' as theme, found.*
        from unnest(rounds) with ordinality as one (round_id, place)
        cross join lateral private.satisfaction_in(one.round_id) as found
        join jsonb_array_elements(private.definition_of_round(rounds[1]) -> 'ratingItems') as item
            on item ->> 'id' = rating_item
    ), newest as (
        select municipality_code, theme, rating_item, count(*) over (partition by municipality_code, theme) as items
        from (
            select *, min(place) over (partition by municipality_code, theme) as first from found
        ) as placed
        where place = first
    ), rated as (
        select found.* from found
        join (
            select found.round_id, municipality_code, theme
            from found
            join newest using (municipality_code, theme, rating_item)
            group by found.round_id, municipality_code, theme
            having count(*) * 2 >= min(newest.items)
        ) as comparable using (round_id, municipality_code, theme)
    ), lasting as (
        select municipality_code, rating_item
        from rated
        group by municipality_code, theme, rating_item
        having count(*) = (
            select count(distinct any_item.round_id) from rated as any_item
            where any_item.municipality_code = rated.municipality_code and any_item.theme = rated.theme
        )
    )
    select
        round_id, municipality_code, theme, count(*)::int, min(n), private.half_up(avg(satisfaction))::int,
        private.margin(
            sqrt(min(n) * (together * sum(sampling) ^ 2 + (1 - together) * sum(sampling ^ 2) + sum(noise ^ 2))) / count(*),
            min(n), 0, 0, 0, 0
        )
    from rated
    join lasting using (municipality_code, rating_item)
    group by round_id, municipality_code, theme, together
$$;

create or replace function public.theme_ratings(municipality_code text default null)
returns table (
    round_id uuid, theme text, items int, n int, satisfaction int, margin int,
    municipalities int, median double precision
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    rounds uuid[] := array(
        select id from public.round where private.is_public(id) order by closed_at desc limit 6
    );
begin
    if theme_ratings.municipality_code is not null then
        perform private.participating_municipality(theme_ratings.municipality_code);
    end if;
    perform private.release_due(id) from (select unnest(rounds) as id order by 1) as closed;
    return query
    with found as materialized (
        select * from private.theme_satisfaction(rounds)
    ), region as (
        select
            round_id, theme, min(items) as items, sum(n)::int as n,
            private.half_up(sum(n * satisfaction)::double precision / sum(n))::int as satisfaction,
            ceil(sqrt(sum((n * margin)::double precision ^ 2)) / sum(n))::int as margin,
            count(*)::int as municipalities,
            case when count(*) >= 5 then percentile_cont(0.5) within group (order by satisfaction) end as median
        from found
        group by round_id, theme
    ), shown as (
        select round_id, theme, items, n, satisfaction, margin from found
        where municipality_code = theme_ratings.municipality_code
        union all
        select round_id, theme, items, n, satisfaction, margin from region
        where theme_ratings.municipality_code is null
    )
    select
        round_id, theme, shown.items, shown.n, shown.satisfaction, shown.margin, region.municipalities, region.median
    from region
    left join shown using (round_id, theme)
    order by array_position(rounds, round_id) desc, theme;
end
$$;

create or replace function public.round_contents()
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
    perform private.release_due(id) from (select id from public.round order by id) as one;
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
