-- What is due of ratings is released in pieces, by the worker or by who asks; figures are made with it, and those of what was
-- released before now (docs/decisions/0202). How far people come is one row for all pages that somebody came further.

create temporary table steps_before as select * from private.rating_step;
drop table private.rating_step;

create table private.rating_step (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    day date not null,
    after int not null check (after >= 0),
    step int not null check (step between 1 and 10),
    part int not null check (part between 0 and 15),
    reached int not null,
    primary key (round_id, municipality_code, day, after, step, part),
    constraint rating_step_goes_on check (after < step)
);
comment on column private.rating_step.after is 'They had come so far before: one row for all pages from the next to this one.';
comment on column private.rating_step.part is 'Of the connection, and nothing else: people at the same moment count in rows of their own.';
create index rating_step_municipality_code on private.rating_step (municipality_code);

alter table private.rating_step enable row level security;

insert into private.rating_step select round_id, municipality_code, day, step - 1, step, 0, reached from steps_before;
drop table steps_before;

create index rating_comment_waits_until on private.rating_comment (waits_until) where waits_until is not null;

-- The sender of this request came to this page of a municipality, and so past all before it. Counts once
-- per sender, municipality, round and page.
create or replace function private.reach(round_id uuid, municipality_code text, page int) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    sender text := private.sender_in_round(reach.round_id);
    counted int;
begin
    insert into private.round_sender (round_id, municipality_code, hash)
    values (reach.round_id, reach.municipality_code, sender) on conflict do nothing;
    select furthest into counted from private.round_sender
    where round_id = reach.round_id and municipality_code = reach.municipality_code and hash = sender
    for update;
    if counted >= reach.page then
        return;
    end if;
    insert into private.rating_step as known values (
        reach.round_id, reach.municipality_code, private.today(), counted, reach.page, pg_backend_pid() % 16, 1
    )
    on conflict (round_id, municipality_code, day, after, step, part) do update set reached = known.reached + 1;
    update private.round_sender set furthest = reach.page
    where round_id = reach.round_id and municipality_code = reach.municipality_code and hash = sender;
end
$$;

-- How many reached each page of a round before this week, rounded down; null below the threshold.
-- @refuses forbidden, not_found
create or replace function public.rating_steps(round_id uuid)
returns table (municipality_code text, step int, reached int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_round(rating_steps.round_id);
    return query
    select place, page, private.in_tens(sum(known.reached))
    from private.my_response_places(rating_steps.round_id) as place
    join private.rating_step as known
        on known.municipality_code = place and known.round_id = rating_steps.round_id
        and day < private.this_monday()
    cross join generate_series(known.after + 1, known.step) as page
    group by place, page
    order by place, page;
end
$$;

-- The day it is in the Netherlands, whatever the clock of the server says.
create or replace function private.today() returns date
language plpgsql stable
set search_path = ''
as $$
begin
    return (now() at time zone 'Europe/Amsterdam')::date;
end
$$;

-- The Monday of this week, in the Netherlands. What came before it may be released.
create or replace function private.this_monday() returns date
language plpgsql stable
set search_path = ''
as $$
begin
    return date_trunc('week', private.today())::date;
end
$$;

-- When entrepreneurs could rate for the last time and their numbers became public; null as long as they can.
create or replace function private.rating_ended_at(round_id uuid) returns timestamptz
language plpgsql stable
set search_path = ''
as $$
#variable_conflict use_column
begin
    return coalesce(
        (select min(closed_at) from public.round_reopening where round_id = rating_ended_at.round_id),
        (select closed_at from public.round where id = rating_ended_at.round_id)
    );
end
$$;

-- Whether these are answers to so many rating items: each null or between the lowest and 5.
create or replace function private.are_marks(given smallint[], items int, lowest int) returns boolean
language plpgsql immutable
set search_path = ''
as $$
begin
    return given is not null
        and array_ndims(given) = 1 and cardinality(given) = items
        and (lowest <= all (given)) is not false and (5 >= all (given)) is not false;
end
$$;

-- Keeps a remark, apart from its rating; and forgets of earlier ones on which day they came.
create or replace function private.keep_remark(round_id uuid, municipality_code text, remark text) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    update private.rating_comment set waits_until = null where waits_until <= private.today();
    if keep_remark.remark is not null then
        insert into private.rating_comment (round_id, municipality_code, week, comment, waits_until)
        values (
            keep_remark.round_id, keep_remark.municipality_code,
            private.this_monday(), keep_remark.remark, private.today() + 1
        );
    end if;
end
$$;

-- At least 8 importance and 5 satisfaction answers, fewer than two flags (dossier e2, e4).
create or replace function private.is_valid_rating(importance smallint[], satisfaction smallint[], flags text[])
returns boolean
language plpgsql immutable
set search_path = ''
as $$
begin
    return (select count(i) >= 8 from unnest(importance) as i)
        and (select count(s) >= 5 from unnest(satisfaction) as s where s > 0)
        and cardinality(flags) < 2;
end
$$;

-- Checks of response quality (dossier e4). One flag: kept. Two or more: left out of what is published.
create or replace function private.rating_flags(
    importance smallint[], satisfaction smallint[], mark smallint, contact text, seconds int,
    median_seconds double precision
) returns text[]
language plpgsql immutable
set search_path = ''
as $$
begin
    return array_remove(array[
        case when seconds < greatest(90, 0.4 * median_seconds) then 'speeder' end,
        case when (select count(s) >= 10 and min(s) = max(s) from unnest(satisfaction) as s where s > 0)
              and (select min(i) = max(i) from unnest(importance) as i)
            then 'straight_lining' end,
        case when contact = 'geen' and mark in (1, 10)
              and array_position(satisfaction, 0::smallint) is null
            then 'contradiction' end
    ], null);
end
$$;

-- Whether entrepreneurs can rate in a round now: it is open for the first time, asks them, and these are the days.
create or replace function private.takes_ratings(asked public.round) returns boolean
language plpgsql stable
set search_path = ''
as $$
begin
    return asked.state = 'open' and asked.rating and private.rating_ended_at(asked.id) is null
        and (asked.rating_from is null or asked.rating_from <= private.today())
        and (asked.rating_until is null or asked.rating_until >= private.today());
end
$$;

-- The round in which a municipality is rated now, null when there is none.
create or replace function private.rated_round(municipality_code text) returns uuid
language plpgsql stable
set search_path = ''
as $$
#variable_conflict use_column
begin
    return (
        select round.id from public.round
        join public.round_participant as part on part.round_id = round.id and part.state = 'takes_part'
        where part.municipality_code = rated_round.municipality_code and round.state = 'open' and private.takes_ratings(round)
        limit 1
    );
end
$$;

-- The same for a round; closing it destroys the salt.
create or replace function private.sender_in_round(round_id uuid) returns text
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    if not exists (select from private.round_salt where round_id = sender_in_round.round_id) then
        insert into private.round_salt
        values (sender_in_round.round_id, gen_random_uuid()::text || gen_random_uuid()::text)
        on conflict do nothing;
    end if;
    return (
        select encode(sha256(convert_to(salt || private.sender_of_request(), 'UTF8')), 'hex')
        from private.round_salt where round_id = sender_in_round.round_id
    );
end
$$;

-- Whether this hour brought a municipality three times what it usually gets in an hour in which it gets any
-- (and nine) before this response, which counts if not. Usual is what counted in the weeks that are over; in
-- the first week what `usual_hour` says, five without a setting. So a wave does not make itself usual.
create or replace function private.is_wave(round_id uuid, municipality_code text) returns boolean
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    usual double precision := coalesce(
        (select avg(responses) from private.hourly_response
         where round_id = is_wave.round_id and municipality_code = is_wave.municipality_code
           and (hour at time zone 'Europe/Amsterdam')::date < private.this_monday()),
        (select value from private.setting where name = 'usual_hour'),
        5
    );
begin
    -- Looked at first: one row for everybody who comes in a wave would make them wait for each other.
    if exists (
        select from private.hourly_response
        where round_id = is_wave.round_id and municipality_code = is_wave.municipality_code
          and hour = date_trunc('hour', now(), 'UTC') and responses >= greatest(9, 3 * usual)
    ) then
        return true;
    end if;
    insert into private.hourly_response as known
    values (is_wave.round_id, is_wave.municipality_code, date_trunc('hour', now(), 'UTC'), 1)
    on conflict (round_id, municipality_code, hour) do update set responses = known.responses + 1
    where known.responses < greatest(9, 3 * usual);
    return not found;
end
$$;

-- Per municipality and rating item what may be shown (dossier e2): whole numbers of 0-100 with their
-- margins (95 %), made of what was released and of one spread for the region. Both numbers of an item
-- are shown together or not at all, from ten different senders on. Worked out once per release (item-figures.sql).
create or replace function private.work_out_items(round_id uuid)
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

-- Satisfaction with the themes of the first of these rounds, in each of them: whole points with their margin. Per
-- municipality the mean of the items of a theme that may be shown in every one of its rounds, for other items would make
-- it a change of questions. A round that shows less than half of what the newest one shows is none of them: it would
-- take the others their items. The margin is that of each respondent's own mean, as in the proof of
-- actions (docs/decisions/0148): answers of one person go together, the noise of an item is its own.
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
    ), placed as (
        select *, min(place) over (partition by municipality_code, theme) as first from found
    ), told as (
        select
            *,
            count(*) filter (where place = first) over (partition by municipality_code, theme) as asked,
            bool_or(place = first) over (partition by municipality_code, theme, rating_item) as still_asked
        from placed
    ), weighed as (
        select *, count(*) filter (where still_asked) over (partition by round_id, municipality_code, theme) as same
        from told
    ), rated as (
        select *, dense_rank() over (partition by municipality_code, theme order by place) as turn
        from weighed
        where same * 2 >= asked
    ), lasting as (
        select
            *,
            max(turn) over (partition by municipality_code, theme) as rounds,
            count(*) over (partition by municipality_code, theme, rating_item) as times
        from rated
    )
    select
        round_id, municipality_code, theme, count(*)::int, min(n), private.half_up(avg(satisfaction))::int,
        private.margin(
            sqrt(min(n) * (together * sum(sampling) ^ 2 + (1 - together) * sum(sampling ^ 2) + sum(noise ^ 2))) / count(*),
            min(n), 0, 0, 0, 0
        )
    from lasting
    where times = rounds
    group by round_id, municipality_code, theme, together
$$;

-- Per municipality and rating item what may be shown; items with too few answers have no row. The
-- region is the row without a municipality.
-- @refuses not_found
create or replace function public.public_results(round_id uuid)
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
    from private.region_figure
    where region_figure.round_id = public_results.round_id and item_position <= cardinality(names)
    order by item_position;
    -- In the order of its key: nothing is sorted.
    return query
    select
        municipality_code, names[item_position], n, n < few, importance, importance_margin,
        satisfaction, satisfaction_margin, satisfied, satisfied_margin
    from private.item_figure
    where item_figure.round_id = public_results.round_id and item_position <= cardinality(names)
    order by municipality_code, item_position;
end
$$;

drop function private.look_through(uuid);

-- The municipalities of which it was not seen on this Monday whether there is enough, some of them: as many as a
-- question has time for, a stranger's being stopped after three seconds, and one to say that there are more.
create function private.places_to_look_at(round_id uuid, monday date) returns text[]
language sql volatile
set search_path = ''
as $$
    select array(
        select code from public.municipality
        where not exists (
            select from private.rating_overview as known
            where known.round_id = places_to_look_at.round_id and known.municipality_code = code
              and known.looked_on >= places_to_look_at.monday
        )
        order by code
        limit 21
    )
$$;

-- Whether the last release of a round is so much work that no question should wait for it.
create function private.is_long_to_finish(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select coalesce(sum(responses), 0) > 20000 from private.rating_overview
    where rating_overview.round_id = is_long_to_finish.round_id
$$;

-- On the first calls of a week: looks through the round, 20 municipalities at a time. The first week after that in
-- which the round closed is the last: then the splits follow, and the keys of the noise are destroyed; of a large round
-- that waits for the worker (docs/decisions/0202).
create function private.look_through(round_id uuid, by_worker boolean default false) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    monday date := private.this_monday();
    ends boolean := coalesce(
        (private.rating_ended_at(look_through.round_id) at time zone 'Europe/Amsterdam')::date < monday, false
    );
    waits_for_worker boolean := ends and not look_through.by_worker and private.is_long_to_finish(look_through.round_id);
    places text[];
    blocks bigint;
begin
    if private.is_looked_through(look_through.round_id, monday)
        or waits_for_worker and private.places_to_look_at(look_through.round_id, monday) = '{}'
    then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('release' || look_through.round_id, 0));
    if private.is_looked_through(look_through.round_id, monday) then
        return;
    end if;
    places := private.places_to_look_at(look_through.round_id, monday);
    blocks := private.blocks_released(look_through.round_id);
    perform private.release_ratings(look_through.round_id, code, monday) from unnest(places[:20]) as code;
    if private.blocks_released(look_through.round_id) > blocks then
        perform private.log_act('ratings_released', round_id => look_through.round_id, by_system => true);
    end if;
    if cardinality(places) > 20 or waits_for_worker then
        return;
    end if;
    if ends then
        perform private.finish_releases(look_through.round_id);
    end if;
    insert into private.round_release values (
        look_through.round_id, case when ends then 'infinity' else monday end
    )
    on conflict (round_id) do update set looked_on = excluded.looked_on;
end
$$;

-- For the worker (supabase/mail): does a piece of what is due in any round, and says whether there was something to do.
-- Most who ask then find it done.
create function private.release_next() returns boolean
language plpgsql
set search_path = ''
as $$
declare
    due uuid;
begin
    select id into due from public.round
    where opened_at is not null and not private.is_looked_through(id, private.this_monday())
    order by id limit 1;
    if due is not null then
        perform private.look_through(due, by_worker => true);
        return true;
    end if;
    select id into due from public.round where opened_at is not null and not private.are_figures_kept(id) order by id limit 1;
    if due is not null then
        perform private.keep_figures(due);
        return true;
    end if;
    return false;
end
$$;

drop function public.needs_of_round(uuid);
alter table private.needs_figure alter column needs type json;

-- Works them out after a release; whoever asks first, once. What they follow from is read before the figures: a
-- release in between makes them outdated, never wrong.
create or replace function private.keep_figures(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    now_made_of text;
begin
    if private.are_figures_kept(keep_figures.round_id) then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('figures' || keep_figures.round_id, 0));
    now_made_of := private.figures_follow_from(keep_figures.round_id);
    if exists (
        select from private.figures_made where round_id = keep_figures.round_id and made_of = now_made_of
    ) then
        return;
    end if;
    delete from private.item_figure where round_id = keep_figures.round_id;
    delete from private.region_figure where round_id = keep_figures.round_id;
    delete from private.needs_figure where round_id = keep_figures.round_id;
    insert into private.item_figure
    select keep_figures.round_id, worked_out.* from private.work_out_items(keep_figures.round_id) as worked_out;
    insert into private.region_figure
    select keep_figures.round_id, region.* from private.region_results(keep_figures.round_id) as region;
    insert into private.needs_figure
    select
        keep_figures.round_id, municipality_code,
        json_agg(to_jsonb(found) - 'municipality_code' - 'item_position' order by item_position)
    from private.needs_of(keep_figures.round_id) as found
    group by municipality_code;
    insert into private.figures_made values (keep_figures.round_id, now_made_of)
    on conflict (round_id) do update set made_of = excluded.made_of;
end
$$;

-- Those of one municipality, for who works for it.
-- @refuses forbidden, not_found, municipality_unknown
create or replace function public.needs(round_id uuid, municipality_code text)
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
    select told.* from private.needs_figure as kept
    cross join json_to_recordset(kept.needs) as told (
        rating_item text,
        n int, importance int, importance_margin int, satisfaction int, satisfaction_margin int,
        satisfied int, satisfied_margin int,
        region_n int, region_importance int, region_importance_margin int,
        region_satisfaction int, region_satisfaction_margin int,
        region_satisfied int, region_satisfied_margin int
    )
    where kept.round_id = needs.round_id and kept.municipality_code = needs.municipality_code;
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
    select municipality_code, needs_figure.needs from private.needs_figure
    where round_id = needs_of_round.round_id
    order by municipality_code;
end
$$;

grant execute on function public.needs_of_round(uuid) to authenticated;

-- Mails an invitation that waits once more, unless it just left or is about to; three times in an hour at most. Whoever
-- is in needs none, and that is no fault.
-- @refuses forbidden, too_many_mails
create or replace function public.mail_invitation_again(email text) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(mail_invitation_again.email);
begin
    if not exists (select from public.member where user_id = private.me() and role <> 'viewer') then
        perform private.refuse('forbidden', 403);
    end if;
    perform from public.invitation
    where email = address and claimed_at is null
      and (private.is_staff() or municipality_code = private.my_municipality())
    for no key update;
    if not found or exists (
        select from private.mail_queue
        where recipient = address and kind in ('invitation', 'task', 'action')
          and (state in ('waiting', 'sending') or queued_at > now() - interval '10 seconds')
    ) then
        return;
    end if;
    if (
        select count(*) >= 3 from private.mail_queue
        where recipient = address and kind = 'invitation' and queued_at > now() - interval '1 hour'
    ) then
        perform private.refuse('too_many_mails', 429);
    end if;
    -- The act of inviting mails it (mail-acts.sql).
    update public.invitation set invited_at = now() where email = address;
end
$$;

-- Of what was released before, so that nobody waits for it.
select private.keep_figures(id) from public.round
where exists (select from private.rating_overview where round_id = id and blocks > 0)
order by id;
