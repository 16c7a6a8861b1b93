-- Refusals come in an order that tells nothing, releases wait for nobody, and what colleagues told each other stays theirs.

-- Keeps one rating and returns its id, which only we could: an answer of something in between is no
-- receipt. The id is made by the client: sending the same again changes nothing. The round is the one it
-- was given in (rating_round); a later one does not take it. Who sends shows the nonce that solves a
-- challenge of rating_challenge.
-- @refuses municipality_unknown, round_not_open, rating_round_over, malformed_request, text_too_long, rating_empty,
--          rating_*_invalid, proof_wrong and proof_expired
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
    current_round uuid := private.round_to_rate(place.code);
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
    if (select language = any (languages) from public.region) is not true then
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

    -- No longer than since the page asked for its challenge: a device may say anything.
    took := least(seconds, private.use_challenge(challenge, nonce));
    -- The last that refuses: without a proof nobody learns whether a code was used.
    perform private.use_code(code, current_round, place.code);
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

drop function private.release_next();
drop function private.release_rounds(uuid[]);
drop function private.look_through(uuid, boolean);
drop function private.keep_figures(uuid);

-- The region per rating item: the mean of what is shown of the municipalities, by their n, with the
-- margin that follows from theirs. So it tells nothing more than they do.
create or replace function private.work_out_region(round_id uuid)
returns table (
    item_position smallint, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        item_position, sum(n)::int,
        private.half_up(sum(n * importance)::double precision / sum(n))::int,
        ceil(sqrt(sum((n * importance_margin)::double precision ^ 2)) / sum(n))::int,
        private.half_up(sum(n * satisfaction)::double precision / sum(n))::int,
        ceil(sqrt(sum((n * satisfaction_margin)::double precision ^ 2)) / sum(n))::int,
        private.half_up(sum(n * satisfied)::double precision / sum(n))::int,
        ceil(sqrt(sum((n * satisfied_margin)::double precision ^ 2)) / sum(n))::int
    from private.item_results(work_out_region.round_id)
    group by item_position
$$;

-- The same of the region.
create or replace function private.region_results(round_id uuid)
returns table (
    item_position smallint, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        item_position, n, importance, importance_margin, satisfaction, satisfaction_margin, satisfied, satisfied_margin
    from private.region_figure
    where region_figure.round_id = region_results.round_id and private.are_figures_kept(region_results.round_id)
    union all
    select * from private.work_out_region(region_results.round_id)
    where not private.are_figures_kept(region_results.round_id)
$$;

-- Works them out after a release; whoever asks first, once. A question that finds another at it does not wait, and works
-- out what it shows. What they follow from is read before the figures: a release in between makes them outdated, never
-- wrong.
create or replace function private.keep_figures(round_id uuid, by_worker boolean default false) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    turn bigint := hashtextextended('figures' || keep_figures.round_id, 0);
    now_made_of text;
begin
    if private.are_figures_kept(keep_figures.round_id) then
        return;
    end if;
    if keep_figures.by_worker then
        perform pg_advisory_xact_lock(turn);
    elsif not pg_try_advisory_xact_lock(turn) then
        return;
    end if;
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
    -- From here on the items are those that are kept: the rest is made of them.
    insert into private.figures_made values (keep_figures.round_id, now_made_of)
    on conflict (round_id) do update set made_of = excluded.made_of;
    insert into private.region_figure
    select keep_figures.round_id, region.* from private.work_out_region(keep_figures.round_id) as region;
    insert into private.needs_figure
    select keep_figures.round_id, found.* from private.work_out_needs(keep_figures.round_id) as found;
end
$$;

-- What entrepreneurs need per municipality and rating item: what may be shown of it and of the region
-- (item-figures.sql, which keeps this too). The need itself follows from these whole numbers
-- (src/domain/quick-wins/need.ts, dossier e3.1).
create or replace function private.needs_of(round_id uuid)
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
create or replace function private.work_out_needs(round_id uuid) returns table (municipality_code text, needs json)
language sql stable
set search_path = ''
as $$
    select
        municipality_code, json_agg(to_jsonb(found) - 'municipality_code' - 'item_position' order by item_position)
    from private.needs_of(work_out_needs.round_id) as found
    group by municipality_code
$$;

-- As it is kept, or worked out when that is of before; of one municipality, or of all (null).
create or replace function private.needs_results(round_id uuid, place text) returns table (municipality_code text, needs json)
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

-- Whether there are municipalities of a round left to look at on this Monday.
create or replace function private.is_under_way(round_id uuid, monday date) returns boolean
language sql volatile
set search_path = ''
as $$
    select not private.is_looked_through(is_under_way.round_id, is_under_way.monday)
        and private.places_to_look_at(is_under_way.round_id, is_under_way.monday) <> '{}'
$$;

-- On the first calls of a week: looks through the round, 20 municipalities at a time. The first week after that in
-- which the round closed is the last: then the splits follow, and the keys of the noise are destroyed; of a large round
-- that waits for the worker (docs/decisions/0202). Who finds another at it waits only if that is done with it in one
-- go and nothing is kept to be told meanwhile. Returns whether something was released, which is an act.
create or replace function private.look_through(round_id uuid, by_worker boolean default false) returns boolean
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
    turn bigint := hashtextextended('release' || look_through.round_id, 0);
    places text[];
    blocks bigint;
begin
    if private.is_looked_through(look_through.round_id, monday)
        or waits_for_worker and not private.is_under_way(look_through.round_id, monday)
    then
        return false;
    end if;
    if look_through.by_worker then
        perform pg_advisory_xact_lock(turn);
    elsif not pg_try_advisory_xact_lock(turn) then
        if private.are_figures_kept(look_through.round_id)
            or cardinality(private.places_to_look_at(look_through.round_id, monday)) > 20
        then
            return false;
        end if;
        perform pg_advisory_xact_lock(turn);
    end if;
    if private.is_looked_through(look_through.round_id, monday) then
        return false;
    end if;
    places := private.places_to_look_at(look_through.round_id, monday);
    blocks := private.blocks_released(look_through.round_id);
    perform private.release_ratings(look_through.round_id, code, monday) from unnest(places[:20]) as code;
    if cardinality(places) <= 20 and not waits_for_worker then
        if ends then
            perform private.finish_releases(look_through.round_id);
        end if;
        insert into private.round_release values (
            look_through.round_id, case when ends then 'infinity' else monday end
        )
        on conflict (round_id) do update set looked_on = excluded.looked_on;
    end if;
    return private.blocks_released(look_through.round_id) > blocks;
end
$$;

-- Releases what is due in these rounds, keeps the figures of each that is looked through as far as it can be, and only
-- then writes it in the log: the log is held until the end, and whoever writes an act waits for it. Rounds go in one
-- order: who has the turn of one may wait for that of another.
create or replace function private.release_rounds(rounds uuid[], by_worker boolean default false) returns void
language plpgsql
set search_path = ''
as $$
declare
    released uuid[] := array(
        select id from (select id from unnest(release_rounds.rounds) as id order by id) as each
        where private.look_through(id, release_rounds.by_worker)
    );
begin
    perform private.keep_figures(id, release_rounds.by_worker) from unnest(release_rounds.rounds) as id
    where not private.is_under_way(id, private.this_monday());
    perform private.log_act('ratings_released', round_id => id, by_system => true) from unnest(released) as id;
end
$$;

-- What every question begins with.
create or replace function private.release_due(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
    perform private.release_rounds(array[release_due.round_id]);
end
$$;

-- For the worker (supabase/release): the rounds in which something is due.
create or replace function private.due_rounds() returns setof uuid
language plpgsql
set search_path = ''
as $$
begin
    return query
    select id from public.round
    where opened_at is not null
      and not (private.is_looked_through(id, private.this_monday()) and private.are_figures_kept(id))
    order by id;
end
$$;

-- Does a piece of what is due in a round, and says whether there is more. Most who ask then find it done.
create or replace function private.release_piece(round_id uuid) returns boolean
language plpgsql
set search_path = ''
as $$
begin
    perform private.release_rounds(array[release_piece.round_id], by_worker => true);
    return release_piece.round_id in (select private.due_rounds());
end
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

-- For staff, of every round. Remarks below the publishing threshold are counted nowhere, nor is one before it
-- is on the list: who watches the count would see it come. Of responses that wait for a judgement it says in
-- how many municipalities.
-- @refuses forbidden
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
    perform private.release_rounds(array(select id from public.round where opened_at is not null));
    return query
    select
        round.id,
        (select count(*)::int from public.scan
         where scan.round_id = round.id and scan.state = 'submitted'),
        (select count(*)::int from public.scan
         where scan.round_id = round.id and scan.state = 'ready_to_sign'),
        coalesce(remarks.waiting, 0),
        coalesce(remarks.reviewed, 0),
        (select count(*)::int from private.rating_overview as overview
         where overview.round_id = round.id and overview.held > 0)
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
    where round.opened_at is not null
    order by round.opened_at desc;
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
create or replace function public.needs_of_round(round_id uuid)
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

alter policy "Officials read the internal notes of their own municipality" on public.internal_note
    using (scan_id in (
        select id from public.scan where municipality_code = (select private.my_municipality())
    ));

alter policy "Officials read the tasks of their own municipality" on public.task
    using (scan_id in (
        select id from public.scan where municipality_code = (select private.my_municipality())
    ));

alter policy "Officials read the discussions of their own municipality" on public.discussion
    using (scan_id in (
        select id from public.scan where municipality_code = (select private.my_municipality())
    ));

alter policy "Officials read what is said in their own municipality" on public.discussion_message
    using (scan_id in (
        select id from public.scan where municipality_code = (select private.my_municipality())
    ));

update public.region set logo = null where logo ~ '^/([/\\]|$)';
update public.region set languages = array(select distinct unnest(languages))
where cardinality(languages) > (select count(distinct one) from unnest(languages) as one);
alter table public.region drop constraint region_logo_check, add constraint region_logo_check check (
    logo ~ '^/[^/\\]' or length(logo) <= 80000 and logo ~ '^data:image/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$'
);
alter table public.region drop constraint region_languages_check, add constraint region_languages_check check (
    languages <@ '{nl,en,de,fr}' and 'nl' = any (languages) and cardinality(languages)
    = 1 + ('en' = any (languages))::int + ('de' = any (languages))::int + ('fr' = any (languages))::int
);

-- What goes up to and including a day, by kind and by the day on which it goes.
create or replace function private.goes_by(last_day date) returns table (kind text, day date, n bigint)
language sql stable
set search_path = ''
as $$
    select due.kind, due.day, count(*)
    from (
        select 'names under signatures' as kind, private.names_kept_until(scan.round_id) + 1 as day
        from public.submission join public.scan on scan.id = submission.scan_id
        where (submission.handed_in_name, signed_name) is distinct from ('', '')
        union all
        select 'names of who handed in', private.names_kept_until(round_id) + 1 from public.scan where handed_in_name <> ''
        union all
        select 'mails that were sent', ((queued_at + interval '180 days') at time zone 'Europe/Amsterdam')::date from private.mail_queue
        union all
        select 'weekly mails that were sent', week + 63 from private.digest_sent
        union all
        select 'addresses in the log without an account', ((acts.latest + interval '1 year') at time zone 'Europe/Amsterdam')::date
        from private.audit_person as own
        cross join lateral (
            select coalesce(max(at), '-infinity') as latest from private.audit_log
            where actor = own.id or (subject_kind = 'person' and subject = own.id::text)
        ) as acts
        where email is not null
          and not exists (select from auth.users where lower(users.email) = own.email)
          and not exists (select from public.invitation where invitation.email = own.email)
    ) as due
    where due.day <= goes_by.last_day
    group by due.kind, due.day
    order by due.day, due.kind
$$;

-- Erases what is past its term; returns how much of each kind went.
create or replace function private.erase_due() returns table (kind text, n bigint)
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    before jsonb := private.counted_by_kind();
    after jsonb;
begin
    perform private.forget_signature_names();
    perform private.sweep_mails();
    delete from private.digest_sent where week + 63 <= private.today();
    after := private.counted_by_kind();
    return query
    select known.key, known.value::bigint - coalesce((after ->> known.key)::bigint, 0)
    from jsonb_each_text(before) as known
    where known.value::bigint > coalesce((after ->> known.key)::bigint, 0)
    order by 1;
end
$$;
