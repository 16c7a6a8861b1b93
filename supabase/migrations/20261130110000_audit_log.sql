-- A log of every act that nobody can alter, its reading, and one line in each function that is an act.

-- What was done, by whom, about what: a log that nobody can alter. Each row holds the hash of the one before it,
-- so a row that is changed, left out or added later shows (docs/decisions/0173-every-act-can-be-read-back.md).
-- Reading it: 8-privacy/audit-reading.sql.

-- The acts there are (ACTS in src/domain/audit.ts).
create function private.audit_acts() returns text[]
language sql immutable
set search_path = ''
as $$
    select array[
        'round_drafted', 'round_changed', 'round_planned', 'round_opened', 'round_closed', 'round_reopened',
        'round_taken_back', 'round_removed', 'participation_changed', 'visibility_widened', 'retention_changed',
        'codes_required', 'codes_made',
        'person_invited', 'invitation_withdrawn', 'person_joined', 'person_removed', 'person_left',
        'person_erased', 'role_changed', 'staff_removal_asked', 'staff_removal_withdrawn', 'staff_removed',
        'scan_handed_in', 'scan_taken_back', 'scan_signed', 'scan_returned', 'question_asked',
        'ratings_judged', 'remark_judged', 'ratings_released',
        'measure_saved', 'wording_saved', 'mail_text_saved', 'reminders_planned', 'mails_sent',
        'file_taken', 'scan_looked_at'
    ]
$$;

-- Facts of an act: a few short words and numbers under known names, no texts that people write.
create function private.are_plain_facts(facts jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    select jsonb_typeof(facts) = 'object' and not exists (
        select from jsonb_each(facts)
        where key <> all (array[
                'role', 'from', 'to', 'state', 'stage', 'count', 'number', 'kind', 'route', 'day', 'years', 'version'
            ])
            or jsonb_typeof(value) not in ('string', 'number', 'boolean', 'null')
            or length(value #>> '{}') > 60
            or value #>> '{}' like '%@%'
    )
$$;

-- Who a row is about: a number of its own, so that a person can be forgotten and the log stays as it is.
create table private.audit_person (
    id uuid primary key default gen_random_uuid(),
    email text unique check (email = private.clean_email(email))
);
comment on column private.audit_person.email is 'Null once the person is forgotten: then it was a colleague.';

create table private.audit_log (
    number bigint primary key check (number > 0),
    at timestamptz not null,
    actor uuid references private.audit_person (id),
    act text not null check (act = any (private.audit_acts())),
    municipality_code text,
    round_id uuid,
    subject_kind text check (subject_kind in ('person', 'scan', 'round', 'measure', 'item', 'page', 'mail')),
    subject text check (length(subject) <= 120),
    facts jsonb not null default '{}' check (private.are_plain_facts(facts)),
    previous text not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    constraint audit_log_subject_has_a_kind check ((subject_kind is null) = (subject is null))
);
comment on column private.audit_log.actor is 'Null: the product itself.';
comment on column private.audit_log.round_id is 'No foreign key: a draft may be thrown away.';
comment on column private.audit_log.previous is 'The hash of the row before it; empty of the first.';

create index audit_log_actor on private.audit_log (actor);
create index audit_log_municipality_code on private.audit_log (municipality_code);
create index audit_log_subject on private.audit_log (subject);
create index audit_log_at on private.audit_log (at);

-- How far the log is: one row, which who writes an act holds until the end of the transaction. So numbers have
-- no gaps, and a log of which the last rows are gone shows.
create table private.audit_head (
    only_one boolean primary key default true check (only_one),
    number bigint not null default 0,
    hash text not null default ''
);
insert into private.audit_head default values;

alter table private.audit_person enable row level security;
alter table private.audit_log enable row level security;
alter table private.audit_head enable row level security;

create trigger audit_log_is_immutable
    before update or delete or truncate on private.audit_log
    for each statement execute function private.keep_as_published();

create trigger audit_person_is_immutable
    before update on private.audit_person
    for each row execute function private.keep_but_person('email');

create trigger audit_person_is_never_removed
    before delete or truncate on private.audit_person
    for each statement execute function private.keep_as_published();

-- What the hash of an act is of.
create function private.act_hash(entry private.audit_log) returns text
language plpgsql stable
set search_path = ''
as $$
begin
    return private.hash_of(jsonb_build_object(
        'number', entry.number, 'at', private.spelled(entry.at), 'actor', entry.actor, 'act', entry.act,
        'municipality', entry.municipality_code, 'round', entry.round_id, 'subjectKind', entry.subject_kind,
        'subject', entry.subject, 'facts', entry.facts, 'previous', entry.previous
    ));
end
$$;

-- Whatever is added is added to the end, also by who does it by hand.
create function private.chain_act() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    update private.audit_head set number = audit_head.number + 1
    returning audit_head.number, audit_head.hash into new.number, new.previous;
    new.at := date_trunc('milliseconds', clock_timestamp());
    new.hash := private.act_hash(new);
    update private.audit_head set hash = new.hash;
    return new;
end
$$;

create trigger audit_log_is_a_chain
    before insert on private.audit_log
    for each row execute function private.chain_act();

-- The number of a person in the log, by address; made when there is none. Only while the head is held.
create function private.person_in_log(email text) returns uuid
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    found_id uuid;
begin
    insert into private.audit_person (email) values (person_in_log.email) on conflict do nothing;
    select id into found_id from private.audit_person where email = person_in_log.email;
    return found_id;
end
$$;

-- Writes an act of who is asking, or of the product itself: the only way. Called last, when all other locks are
-- held: a refusal takes it back with the rest.
-- @param person address of whom it is about
create function private.log_act(
    act text, municipality_code text default null, round_id uuid default null, subject_kind text default null,
    subject text default null, person text default null, facts jsonb default '{}', by_system boolean default false
) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    who uuid;
begin
    perform from private.audit_head for update;
    if not by_system then
        select private.person_in_log(private.clean_email(users.email)) into who
        from auth.users where id = private.me();
    end if;
    insert into private.audit_log (actor, act, municipality_code, round_id, subject_kind, subject, facts)
    values (
        who, log_act.act, log_act.municipality_code, log_act.round_id,
        case when person is null then log_act.subject_kind else 'person' end,
        case when person is null then log_act.subject else private.person_in_log(person)::text end,
        jsonb_strip_nulls(log_act.facts)
    );
end
$$;

-- Reading the log of acts (audit-log.sql), for staff: by person, municipality, act and day; and whether it is whole.

-- The newest acts first, before a number, a page at a time. Who acted: null of the product itself, empty of somebody
-- who is forgotten. The total is of all that fits.
-- @refuses forbidden, malformed_request
create function public.audit_log(
    person text default '', place text default null, kind text default null, from_day date default null,
    to_day date default null, before bigint default null, page_size int default 100
)
returns table (
    number bigint, at timestamptz, actor text, act text, municipality_code text, round_id uuid, round_name text,
    subject_kind text, subject text, facts jsonb, hash text, total bigint
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    sought text := lower(btrim(coalesce(audit_log.person, '')));
begin
    perform private.must_be_staff();
    if (audit_log.page_size between 1 and 1000) is not true or length(sought) > 254 then
        perform private.refuse('malformed_request', 400);
    end if;
    return query
    with fitting as (
        select
            entry.*,
            case when entry.actor is null then null else coalesce(who.email, '') end as actor_email,
            case when entry.subject_kind = 'person' then coalesce(whom.email, '') else entry.subject end as about
        from private.audit_log as entry
        left join private.audit_person as who on who.id = entry.actor
        left join private.audit_person as whom
            on entry.subject_kind = 'person' and whom.id::text = entry.subject
        where (sought = '' or position(sought in who.email) > 0 or position(sought in whom.email) > 0)
          and (audit_log.place is null or entry.municipality_code = audit_log.place)
          and (audit_log.kind is null or entry.act = audit_log.kind)
          and (audit_log.from_day is null
              or entry.at >= audit_log.from_day::timestamp at time zone 'Europe/Amsterdam')
          and (audit_log.to_day is null
              or entry.at < (audit_log.to_day + 1)::timestamp at time zone 'Europe/Amsterdam')
    )
    select
        fitting.number, fitting.at, fitting.actor_email, fitting.act, fitting.municipality_code, fitting.round_id,
        round.name, fitting.subject_kind, fitting.about, fitting.facts, fitting.hash,
        (select count(*) from fitting)
    from fitting
    left join public.round on round.id = fitting.round_id
    where audit_log.before is null or fitting.number < audit_log.before
    order by fitting.number desc
    limit audit_log.page_size;
end
$$;

-- How many acts there are, and the number of the first at which the chain is broken; null when it is whole.
-- `npm run audit` works the same out without the functions of the database.
create function private.walk_audit_log() returns table (acts bigint, broken_at bigint, head text)
language sql stable
set search_path = ''
as $$
    with walked as (
        select
            row_number() over in_order as place,
            entry.number is distinct from row_number() over in_order
                or entry.previous is distinct from lag(entry.hash, 1, '') over in_order
                or entry.hash is distinct from private.act_hash(entry) as broken
        from private.audit_log as entry
        window in_order as (order by entry.number)
    ), counted as (
        select count(*) as acts, min(place) filter (where broken) as broken_at from walked
    )
    select
        counted.acts,
        coalesce(counted.broken_at, case
            when audit_head.number is distinct from counted.acts
                or audit_head.hash is distinct from coalesce(
                    (select hash from private.audit_log order by number desc limit 1), ''
                ) then counted.acts + 1
        end),
        coalesce(audit_head.hash, '')
    from counted left join private.audit_head on true
$$;

-- @refuses forbidden
create function public.check_audit_log() returns table (acts bigint, broken_at bigint, head text)
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    return query select * from private.walk_audit_log();
end
$$;

-- Who takes a file away that the product makes of what others said; the file is made in the browser, which tells.
-- @refuses forbidden, malformed_request
create function public.note_file_taken(page text, kind text) returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    if not exists (select from public.member where user_id = private.me()) then
        perform private.refuse('forbidden', 403);
    end if;
    if (note_file_taken.page ~ '^/[A-Za-z0-9/_-]{0,110}$') is not true
        or (note_file_taken.kind in ('csv', 'xlsx', 'png', 'svg', 'json')) is not true then
        perform private.refuse('malformed_request', 400);
    end if;
    perform private.log_act(
        'file_taken', private.my_municipality(), null, 'page', note_file_taken.page,
        facts => jsonb_build_object('kind', note_file_taken.kind)
    );
end
$$;

-- Staff look at the answers of a municipality; once an hour is enough.
-- @refuses forbidden, not_found
create function public.note_scan_looked_at(scan_id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    target public.scan;
begin
    perform private.must_be_staff();
    select * into target from public.scan where id = note_scan_looked_at.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if not exists (
        select from private.audit_log
        join private.audit_person on audit_person.id = actor
        join public.member on member.email = audit_person.email and member.user_id = private.me()
        where act = 'scan_looked_at' and subject = target.id::text and at > now() - interval '1 hour'
    ) then
        perform private.log_act(
            'scan_looked_at', target.municipality_code, target.round_id, 'scan', target.id::text,
            facts => jsonb_build_object('state', target.state)
        );
    end if;
end
$$;

-- What the log holds of a person: for the export of that person only.
create function private.acts_of(email text) returns jsonb
language sql stable
set search_path = ''
as $$
    select jsonb_agg(jsonb_build_object(
        'at', entry.at, 'act', entry.act, 'municipality', entry.municipality_code, 'round', entry.round_id,
        'facts', entry.facts, 'by_me', entry.actor = own.id
    ) order by entry.number)
    from private.audit_person as own
    join private.audit_log as entry
        on entry.actor = own.id or (entry.subject_kind = 'person' and entry.subject = own.id::text)
    where own.email = acts_of.email
$$;

-- Addresses of who has no account and no invitation any more, and of whom nothing was done for a year.
create function private.forget_people_in_log() returns void
language sql
set search_path = ''
as $$
    update private.audit_person as own set email = null
    where email is not null
      and not exists (select from auth.users where lower(users.email) = own.email)
      and not exists (select from public.invitation where invitation.email = own.email)
      and not exists (
          select from private.audit_log
          where (actor = own.id or (subject_kind = 'person' and subject = own.id::text))
            and at > now() - interval '1 year'
      )
$$;

grant execute on function public.audit_log(text, text, text, date, date, bigint, int) to authenticated;
grant execute on function public.check_audit_log() to authenticated;
grant execute on function public.note_file_taken(text, text) to authenticated;
grant execute on function public.note_scan_looked_at(uuid) to authenticated;

create function private.blocks_released(round_id uuid) returns bigint
language sql stable
set search_path = ''
as $$
    select coalesce(sum(blocks), 0) from private.rating_overview where rating_overview.round_id = blocks_released.round_id
$$;

-- Staff invite a coordinator of a municipality. Inviting again renews the invitation; the mail is sent by the
-- client (signInWithOtp). Who works there already is coordinator at once: an invitation would wait for somebody
-- who is in. The answer says which of the two it was: that invitation is claimed.
-- @refuses forbidden, email_invalid, municipality_unknown, already_coordinator, already_member_elsewhere
create or replace function public.invite_coordinator(municipality_code text, email text)
returns public.invitation
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(invite_coordinator.email);
    place public.municipality;
    person public.member;
    invited public.invitation;
begin
    perform private.must_be_staff();
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    place := private.participating_municipality(invite_coordinator.municipality_code);
    perform private.hold_people_of(place.code);
    -- Whoever is claiming it at this moment is a member after the wait.
    perform from public.invitation where email = address for update;
    select * into person from public.member where email = address;
    if person.municipality_code is distinct from place.code and person.user_id is not null
        or exists (
            select from public.invitation
            where email = address and claimed_at is null and municipality_code is null
        ) then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    if person.role = 'coordinator' then
        perform private.refuse('already_coordinator', 409);
    end if;
    update public.member set role = 'coordinator' where user_id = person.user_id;
    insert into public.invitation as waiting (email, role, municipality_code, invited_by, claimed_at)
    values (
        address, 'coordinator', place.code, auth.uid(),
        case when person.user_id is not null then now() end
    )
    on conflict (email) do update
        set role = excluded.role,
            municipality_code = excluded.municipality_code,
            invited_by = excluded.invited_by,
            invited_at = now(),
            claimed_at = excluded.claimed_at
        -- Somebody who was asked to look along at the same moment keeps that.
        where waiting.claimed_at is not null or waiting.municipality_code is not null
    returning * into invited;
    if invited.email is null then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    perform private.log_act(
        'person_invited', invited.municipality_code, person => invited.email, facts => jsonb_build_object('role', invited.role)
    );
    return invited;
end
$$;

-- Makes the signed-in person a member if an invitation waits for the confirmed e-mail address.
-- Returns the membership, new or old, or no row.
create or replace function public.claim_invitation() returns setof public.member
language plpgsql security definer
set search_path = ''
as $$
declare
    me uuid := private.me();
    address text := private.clean_email(auth.jwt() ->> 'email');
    waiting public.invitation;
begin
    select * into waiting
    from public.invitation
    where email = address
      and claimed_at is null
      and exists (
          select from auth.users
          where id = me and lower(users.email) = address and email_confirmed_at is not null
      )
    for update;
    if found then
        -- Who works elsewhere stays there: that invitation keeps waiting.
        insert into public.member as own (user_id, email, role, municipality_code)
        values (me, address, waiting.role, waiting.municipality_code)
        on conflict (user_id) do update
            set role = excluded.role
            where own.municipality_code is not distinct from excluded.municipality_code;
        if found then
            update public.invitation set claimed_at = now() where email = address;
            perform private.log_act(
                'person_joined', waiting.municipality_code, person => address,
                facts => jsonb_build_object('role', waiting.role)
            );
        end if;
    end if;
    return query select * from public.member where user_id = me;
end
$$;

-- A coordinator invites a colleague to the own municipality; the mail is sent by the client. Again:
-- renews the invitation, and leaves one as coordinator what it is.
-- @refuses forbidden, email_invalid, already_member, already_member_elsewhere
create or replace function public.invite_colleague(email text) returns public.invitation
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(invite_colleague.email);
    place text := private.my_municipality();
    invited public.invitation;
begin
    perform private.hold_people_of(place);
    if place is null or not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    -- Whoever is claiming it at this moment is a member after the wait.
    perform from public.invitation where email = address for update;
    if exists (select from public.member where email = address and municipality_code = place) then
        perform private.refuse('already_member', 409);
    end if;
    if exists (select from public.member where email = address) then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    insert into public.invitation as waiting (email, role, municipality_code, invited_by)
    values (address, 'colleague', place, auth.uid())
    on conflict (email) do update
        set role = case when waiting.claimed_at is null then waiting.role else excluded.role end,
            municipality_code = excluded.municipality_code,
            invited_by = excluded.invited_by,
            invited_at = now(),
            claimed_at = null
        where waiting.claimed_at is not null
            or waiting.municipality_code = excluded.municipality_code
    returning * into invited;
    if invited.email is null then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    perform private.log_act(
        'person_invited', invited.municipality_code, person => invited.email, facts => jsonb_build_object('role', invited.role)
    );
    return invited;
end
$$;

-- Takes back an invitation that nobody has used yet. One of another municipality is not there.
-- @refuses forbidden, not_found, invitation_claimed
create or replace function public.withdraw_invitation(email text) returns public.invitation
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(withdraw_invitation.email);
    place text := private.my_municipality();
    withdrawn public.invitation;
begin
    perform private.hold_people_of(place);
    if not private.is_staff() and not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    select * into withdrawn from public.invitation
    where email = address and (private.is_staff() or municipality_code = place)
    for update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if withdrawn.claimed_at is not null then
        perform private.refuse('invitation_claimed', 409);
    end if;
    delete from public.invitation where email = address;
    perform private.log_act('invitation_withdrawn', withdrawn.municipality_code, person => withdrawn.email);
    return withdrawn;
end
$$;

-- Ends a membership; what this person answered stays. A coordinator cannot leave the municipality
-- without one, staff can: they invite the next.
-- @refuses forbidden, not_found, last_coordinator
create or replace function public.remove_colleague(user_id uuid) returns public.member
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    person public.member := private.member_to_change(remove_colleague.user_id);
begin
    if person.role = 'coordinator' and not private.is_staff() and not exists (
        select from public.member
        where municipality_code = person.municipality_code
          and role = 'coordinator' and user_id <> person.user_id
    ) then
        perform private.refuse('last_coordinator', 409);
    end if;
    -- An invitation left waiting would let this person in again.
    delete from public.invitation
    where email = person.email and municipality_code = person.municipality_code;
    delete from public.member where user_id = person.user_id;
    perform private.log_act(
        'person_removed', person.municipality_code, person => person.email,
        facts => jsonb_build_object('role', person.role)
    );
    return person;
end
$$;

-- Makes a colleague coordinator. The coordinator who hands over becomes colleague; when staff do it,
-- every coordinator of that municipality does.
-- @refuses forbidden, not_found, already_coordinator
create or replace function public.hand_over_coordination(user_id uuid) returns public.member
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    person public.member := private.member_to_change(hand_over_coordination.user_id);
    stepping_back uuid[];
begin
    if person.role = 'coordinator' then
        perform private.refuse('already_coordinator', 409);
    end if;
    stepping_back := array(
        select user_id from public.member
        where municipality_code = person.municipality_code and role = 'coordinator'
          and (private.is_staff() or user_id = private.me())
    );
    -- An invitation left waiting would turn this back when it is claimed.
    delete from public.invitation
    where claimed_at is null and email in (
        select email from public.member
        where user_id = person.user_id or user_id = any (stepping_back)
    );
    update public.member set role = 'colleague' where user_id = any (stepping_back);
    update public.member set role = 'coordinator' where user_id = person.user_id
    returning * into person;
    perform private.log_act(
        'role_changed', person.municipality_code, person => person.email,
        facts => jsonb_build_object('from', 'colleague', 'to', 'coordinator')
    );
    return person;
end
$$;

-- Staff invite someone who looks along; the mail is sent by the client. Again: renews the invitation.
-- @refuses forbidden, email_invalid, already_member_elsewhere
create or replace function public.invite_viewer(email text) returns public.invitation
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(invite_viewer.email);
    invited public.invitation;
begin
    perform private.must_be_staff();
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    if exists (select from public.member where email = address) then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    insert into public.invitation as waiting (email, role, invited_by)
    values (address, 'viewer', auth.uid())
    on conflict (email) do update
        set role = excluded.role, municipality_code = null, invited_by = excluded.invited_by,
            invited_at = now(), claimed_at = null
        -- Of somebody who has left, or to look along already.
        where waiting.claimed_at is not null or waiting.role = 'viewer'
    returning * into invited;
    if invited.email is null then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    perform private.log_act(
        'person_invited', person => invited.email, facts => jsonb_build_object('role', invited.role)
    );
    return invited;
end
$$;

-- Ends the membership of a viewer. Nobody else is removed this way.
-- @refuses forbidden, not_found
create or replace function public.remove_viewer(user_id uuid) returns public.member
language plpgsql security definer
set search_path = ''
as $$
declare
    removed public.member;
begin
    perform private.must_be_staff();
    delete from public.member
    where member.user_id = remove_viewer.user_id and role = 'viewer'
    returning * into removed;
    if removed.user_id is null then
        perform private.refuse('not_found', 404);
    end if;
    -- An invitation left waiting would let this person in again.
    delete from public.invitation where email = removed.email and role = 'viewer';
    perform private.log_act('person_removed', person => removed.email, facts => jsonb_build_object('role', removed.role));
    return removed;
end
$$;

-- Writes the next wording of a version; 0 expected writes the first. The wording that the editor saw has to
-- be the last one; the same again changes nothing.
-- @refuses forbidden, malformed_request, not_found, changed_by_colleague, wording_invalid
create or replace function public.save_wording(questionnaire_version text, expected_version int, content text)
returns public.questionnaire_wording
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    wanted jsonb := private.parsed(save_wording.content);
    last public.questionnaire_wording;
begin
    perform private.must_be_staff();
    if save_wording.expected_version is null or wanted is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if not exists (
        select from public.questionnaire_version where id = save_wording.questionnaire_version
    ) then
        perform private.refuse('not_found', 404);
    end if;
    -- One at a time; what reads does not wait.
    lock table public.questionnaire_wording in share row exclusive mode;
    select * into last from public.questionnaire_wording
    where questionnaire_version = save_wording.questionnaire_version;
    -- The same sent twice finds itself stored.
    if last.version = save_wording.expected_version + 1 and last.content = wanted then
        return last;
    end if;
    if coalesce(last.version, 0) <> save_wording.expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.questionnaire_wording (questionnaire_version, content)
    values (save_wording.questionnaire_version, wanted)
    on conflict (questionnaire_version) do update set content = excluded.content
    returning * into last;
    perform private.log_act('wording_saved', facts => jsonb_build_object('version', last.questionnaire_version));
    return last;
end
$$;

-- Writes the next version of a measure; version 0 adds one, at the end. The version that the editor saw
-- has to be the last one; the same again changes nothing. What is only retired need not fit the
-- questionnaire any more.
-- @refuses forbidden, not_found, measure_id_invalid, measure_exists, changed_by_colleague, and
--          what check_measure refuses
create or replace function public.save_measure(measure_id text, expected_version int, content text)
returns public.measure
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    wanted jsonb := private.parsed(save_measure.content);
    last public.measure;
    written public.measure;
begin
    perform private.must_be_staff();
    if save_measure.expected_version is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if save_measure.measure_id is null
        or save_measure.measure_id !~ '^[a-z0-9][a-z0-9-]*$' or length(save_measure.measure_id) > 60 then
        perform private.refuse('measure_id_invalid', 400);
    end if;
    if save_measure.expected_version = 0 then
        -- One at a time gets the last place.
        lock table public.measure in share row exclusive mode;
    end if;
    select * into last from public.measure where id = save_measure.measure_id for update;
    -- The same sent twice finds itself stored.
    if last.version = save_measure.expected_version + 1
        and private.measure_content(last) = wanted || jsonb_build_object(
            'title', btrim(wanted ->> 'title'), 'approach', btrim(wanted ->> 'approach'),
            'sharing', btrim(wanted ->> 'sharing')
        ) then
        return last;
    end if;
    if last.id is null and save_measure.expected_version <> 0 then
        perform private.refuse('not_found', 404);
    end if;
    if last.id is not null and save_measure.expected_version = 0 then
        perform private.refuse('measure_exists', 409);
    end if;
    if last.version <> save_measure.expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    if last.id is null
        or wanted is distinct from private.measure_content(last) || '{"retired": true}' then
        perform private.check_measure(wanted, private.all_questions());
    end if;
    insert into public.measure (
        id, position, title, approach, sharing, triggers, unknown_triggers, targets, effects,
        person_days, hours_per_year, weeks, cost, retired, conditions, duties
    )
    values (
        save_measure.measure_id,
        (select coalesce(max(position), 0) + 1 from public.measure),
        btrim(wanted ->> 'title'),
        btrim(wanted ->> 'approach'),
        btrim(wanted ->> 'sharing'),
        wanted -> 'triggers',
        array(select jsonb_array_elements_text(wanted -> 'unknownTriggers')),
        wanted -> 'targets',
        wanted -> 'effects',
        (wanted ->> 'personDays')::double precision,
        (wanted ->> 'hoursPerYear')::double precision,
        (wanted ->> 'weeks')::double precision,
        wanted ->> 'cost',
        (wanted ->> 'retired')::boolean,
        array(select jsonb_array_elements_text(wanted -> 'conditions')),
        wanted -> 'duties'
    )
    on conflict (id) do update set
        title = excluded.title, approach = excluded.approach, sharing = excluded.sharing,
        triggers = excluded.triggers, unknown_triggers = excluded.unknown_triggers,
        targets = excluded.targets, effects = excluded.effects, person_days = excluded.person_days,
        hours_per_year = excluded.hours_per_year, weeks = excluded.weeks, cost = excluded.cost, retired = excluded.retired,
        conditions = excluded.conditions, duties = excluded.duties
    returning * into written;
    perform private.log_act('measure_saved', subject_kind => 'measure', subject => written.id);
    return written;
end
$$;

-- Opens a round with an empty scan per participating municipality, on the version of the questionnaire that is
-- named, or else the newest. With own_results each of them sees its own result as soon as it is handed in
-- (visibility.sql).
-- @refuses forbidden, round_name_invalid, round_name_taken, round_close_date_invalid, not_found, round_already_open
create or replace function public.open_round(
    name text, closes_on date default null, own_results boolean default false,
    questionnaire_version text default null
) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    opened public.round;
    clean_name text := btrim(coalesce(open_round.name, ''));
    asked text := coalesce(open_round.questionnaire_version, private.current_questionnaire_version());
begin
    perform private.must_be_staff();
    if length(clean_name) not between 1 and 120 then
        perform private.refuse('round_name_invalid', 400);
    end if;
    -- Two rounds of one name cannot be told apart, in a list nor in a file.
    if exists (select from public.round where lower(name) = lower(clean_name)) then
        perform private.refuse('round_name_taken', 409);
    end if;
    if open_round.closes_on < private.today() or not isfinite(open_round.closes_on) then
        perform private.refuse('round_close_date_invalid', 400);
    end if;
    if not exists (select from public.questionnaire_version where id = asked) then
        perform private.refuse('not_found', 404);
    end if;
    insert into public.round (name, questionnaire_version, closes_on)
    values (clean_name, asked, open_round.closes_on)
    on conflict do nothing
    returning * into opened;
    if opened.id is null then
        perform private.refuse('round_already_open', 409);
    end if;
    insert into public.scan (round_id, municipality_code)
    select opened.id, code from public.municipality where takes_part;
    if own_results then
        perform public.widen_visibility(opened.id, 'own');
    end if;
    perform private.log_act('round_opened', round_id => opened.id);
    return opened;
end
$$;

-- Closes a round: nothing can be changed any more. What entrepreneurs said last is released on the Monday
-- after (rating-release.sql).
-- @refuses forbidden, not_found, round_not_open
create or replace function public.close_round(round_id uuid) returns public.round
language plpgsql security definer
set search_path = ''
as $$
declare
    closed public.round;
begin
    perform private.must_be_staff();
    perform pg_advisory_xact_lock(private.closing());
    update public.round
    set state = 'closed', closed_at = now()
    where id = close_round.round_id and state = 'open'
    returning * into closed;
    if closed.id is null then
        if exists (select from public.round where id = close_round.round_id) then
            perform private.refuse('round_not_open', 409);
        end if;
        perform private.refuse('not_found', 404);
    end if;
    perform private.forget_senders(closed.id);
    perform private.log_act('round_closed', round_id => closed.id);
    return closed;
end
$$;

-- Hands the scan in to be signed by a colleague: from here on nothing in it changes.
-- @refuses what scan_to_change refuses, signature_name_invalid, scan_incomplete, evidence_missing
create or replace function public.hand_in_scan(scan_id uuid, name text) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_change(hand_in_scan.scan_id);
    clean_name text := private.clean_name(hand_in_scan.name);
    definition jsonb := private.definition_of_round(target.round_id);
    answers jsonb := private.shared_answers(target.id);
    sheet jsonb := private.score_scan(definition, answers, target.route);
begin
    if clean_name is null then
        perform private.refuse('signature_name_invalid', 400);
    end if;
    if private.choice_coverage(definition, sheet) < 0.9 then
        perform private.refuse('scan_incomplete', 409);
    end if;
    if exists (select from private.without_evidence(definition, answers, sheet)) then
        perform private.refuse('evidence_missing', 409);
    end if;
    target.handed_in_at := date_trunc('milliseconds', now());
    target.handed_in_by := auth.uid();
    target.handed_in_name := clean_name;
    update public.scan
    set state = 'ready_to_sign', handed_in_at = target.handed_in_at,
        handed_in_by = target.handed_in_by, handed_in_name = target.handed_in_name,
        handed_in_hash = private.hash_of(private.handed_in_content(target, answers, sheet))
    where id = target.id
    returning * into target;
    perform private.log_act('scan_handed_in', target.municipality_code, target.round_id, 'scan', target.id::text);
    return target;
end
$$;

-- Back to filling in, before anyone signed: by who handed it in, or the coordinator.
-- @refuses what scan_to_move refuses, scan_not_handed_in, forbidden
create or replace function public.take_back_scan(scan_id uuid) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_move(take_back_scan.scan_id);
begin
    if target.state <> 'ready_to_sign' then
        perform private.refuse('scan_not_handed_in', 409);
    end if;
    if target.handed_in_by <> auth.uid() and not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    perform private.log_act('scan_taken_back', target.municipality_code, target.round_id, 'scan', target.id::text);
    return private.reopen_scan(target.id);
end
$$;

-- A second member signs what was handed in, and with it the scan is submitted and its score official.
-- The hash says what the signer saw, so that nobody signs something else that came in its place.
-- @refuses what scan_to_move refuses, signature_name_invalid, scan_not_handed_in, signer_handed_in,
--          signed_content_changed
create or replace function public.sign_scan(scan_id uuid, name text, hash text) returns public.submission
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_move(sign_scan.scan_id);
    clean_name text := private.clean_name(sign_scan.name);
    definition jsonb := private.definition_of_round(target.round_id);
    shared jsonb := private.shared_answers(target.id);
    sheet jsonb := private.score_scan(definition, shared, target.route);
    seen jsonb := private.handed_in_content(target, shared, sheet);
    earlier int := (select count(*) from public.submission where scan_id = target.id);
    made public.submission;
begin
    if target.state <> 'ready_to_sign' then
        perform private.refuse('scan_not_handed_in', 409);
    end if;
    if target.handed_in_by = auth.uid() then
        perform private.refuse('signer_handed_in', 403);
    end if;
    if clean_name is null then
        perform private.refuse('signature_name_invalid', 400);
    end if;
    if sign_scan.hash is distinct from private.hash_of(seen) then
        perform private.refuse('signed_content_changed', 409);
    end if;
    made.id := gen_random_uuid();
    made.scan_id := target.id;
    made.number := earlier + 1;
    made.signature_version := 2;
    made.questionnaire_version := sheet ->> 'version';
    made.route := target.route;
    made.answers := shared;
    made.score_hash := seen ->> 'scoreHash';
    made.handed_in_by := target.handed_in_by;
    made.handed_in_name := target.handed_in_name;
    made.handed_in_at := target.handed_in_at;
    made.signed_by := auth.uid();
    made.signed_name := clean_name;
    made.signed_at := date_trunc('milliseconds', now());
    made.people_hash := private.people_under(made);
    made.hash := private.hash_of(
        seen - 'handedInBy' - 'handedInName' || jsonb_build_object(
            'number', made.number, 'peopleHash', made.people_hash,
            'signedAt', private.spelled(made.signed_at)
        )
    );
    insert into public.submission values (made.*);
    insert into public.submission_sheet values (made.id, sheet);
    update public.scan
    set state = 'submitted', submitted_at = made.signed_at, submitted_by = made.signed_by
    where id = target.id;
    perform private.log_act('scan_signed', target.municipality_code, target.round_id, 'scan', target.id::text);
    return made;
end
$$;

-- Staff return a submitted scan, with a reason that the municipality reads. It counts as not submitted
-- until it is signed again; what was signed stays.
-- @refuses forbidden, not_found, scan_not_submitted, round_not_open, return_reason_missing, text_too_long
create or replace function public.return_scan(scan_id uuid, reason text) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan;
    clean_reason text := btrim(coalesce(return_scan.reason, ''), E' \t\r\n');
begin
    perform private.must_be_staff();
    select * into target from public.scan where id = return_scan.scan_id for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if target.state <> 'submitted' then
        perform private.refuse('scan_not_submitted', 409);
    end if;
    perform private.must_be_open(target.round_id);
    if clean_reason = '' then
        perform private.refuse('return_reason_missing', 400);
    end if;
    if length(clean_reason) > 1000 then
        perform private.refuse('text_too_long', 413);
    end if;
    insert into public.submission_return (submission_id, reason, returned_by)
    select id, clean_reason, auth.uid()
    from public.submission where submission.scan_id = target.id
    order by number desc limit 1;
    perform private.log_act('scan_returned', target.municipality_code, target.round_id, 'scan', target.id::text);
    return private.reopen_scan(target.id);
end
$$;

-- On the first call of a week: looks through the whole round. The first one after the week in which the
-- round closed is the last: then the splits follow, and the keys of the noise are destroyed.
create or replace function private.release_due(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    monday date := private.this_monday();
    closed date := (
        select (closed_at at time zone 'Europe/Amsterdam')::date from public.round
        where id = release_due.round_id
    );
    blocks bigint := private.blocks_released(release_due.round_id);
begin
    if exists (
        select from private.round_release where round_id = release_due.round_id and looked_on >= monday
    ) then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('release' || release_due.round_id, 0));
    if exists (
        select from private.round_release where round_id = release_due.round_id and looked_on >= monday
    ) then
        return;
    end if;
    perform private.release_ratings(release_due.round_id, code, monday)
    from (select code from public.municipality order by code) as place;
    if closed < monday then
        perform private.finish_releases(release_due.round_id);
    end if;
    insert into private.round_release values (
        release_due.round_id, case when closed < monday then 'infinity' else monday end
    )
    on conflict (round_id) do update set looked_on = excluded.looked_on;
    if private.blocks_released(release_due.round_id) > blocks then
        perform private.log_act('ratings_released', round_id => release_due.round_id, by_system => true);
    end if;
end
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
    if found then
        perform private.log_act(
            'ratings_judged', judge_held_ratings.municipality_code, judge_held_ratings.round_id,
            facts => jsonb_build_object('state', case when judge_held_ratings.counts is true then 'counts' else 'left_out' end)
        );
    end if;
end
$$;

-- Lets ratings of the open round in with a code only, or with none again.
-- @refuses forbidden, round_not_open
create or replace function public.require_rating_codes(round_id uuid, required boolean) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.must_be_open(require_rating_codes.round_id);
    delete from private.rating_code_round where round_id = require_rating_codes.round_id;
    if required is true then
        insert into private.rating_code_round values (require_rating_codes.round_id);
    end if;
    perform private.log_act(
        'codes_required', round_id => require_rating_codes.round_id,
        facts => jsonb_build_object('state', required is true)
    );
end
$$;

-- Makes codes for a municipality and hands them out this once.
-- @refuses forbidden, round_not_open, municipality_unknown, code_amount_invalid (1 to 500 at a time,
--          5000 in all)
create or replace function public.make_rating_codes(round_id uuid, municipality_code text, amount int)
returns table (code text)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place public.municipality;
    made text[];
begin
    perform private.must_be_staff();
    perform private.must_be_open(make_rating_codes.round_id);
    place := private.participating_municipality(make_rating_codes.municipality_code);
    if amount is null or amount not between 1 and 500 or amount + (
        select count(*) from private.rating_code
        where round_id = make_rating_codes.round_id and municipality_code = place.code
    ) > 5000 then
        perform private.refuse('code_amount_invalid', 400);
    end if;
    select array_agg(upper(left(encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'), 12)))
    into made from generate_series(1, amount);
    insert into private.rating_code (hash, round_id, municipality_code)
    select private.hash_of_code(new_code), make_rating_codes.round_id, place.code
    from unnest(made) as new_code;
    perform private.log_act(
        'codes_made', place.code, make_rating_codes.round_id, facts => jsonb_build_object('count', amount)
    );
    return query
    select regexp_replace(new_code, '(....)(....)(....)', '\1-\2-\3') from unnest(made) as new_code;
end
$$;

-- Lets a remark out in these words; without words it stays in. Either can be done over.
-- @refuses forbidden, not_found, text_too_long, malformed_request (another state than the three, or
--          no words)
create or replace function public.review_remark(remark_id uuid, state text, words text default null) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    judged private.rating_comment;
    clean text := case when review_remark.state = 'released' then nullif(btrim(review_remark.words), '') end;
begin
    perform private.must_be_staff();
    if review_remark.state is null or review_remark.state not in ('waiting', 'released', 'hidden')
        or (review_remark.state = 'released' and clean is null) then
        perform private.refuse('malformed_request', 400);
    end if;
    if length(clean) > 2000 then
        perform private.refuse('text_too_long', 413);
    end if;
    update private.rating_comment set state = review_remark.state, released = clean
    where id = review_remark.remark_id and private.is_listed(waits_until)
      and private.may_read_remarks(round_id, municipality_code)
    returning * into judged;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    perform private.log_act(
        'remark_judged', judged.municipality_code, judged.round_id,
        facts => jsonb_build_object('state', judged.state)
    );
end
$$;

-- Shows a round one stage further. The stage is named, so that two who press the same button take one
-- step. Participants compare what no longer changes: that stage waits until the round is closed.
-- @refuses forbidden, not_found, stage_invalid, stage_not_next, round_still_open
create or replace function public.widen_visibility(round_id uuid, stage text) returns public.round_stage
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    stages text[] := array['own', 'participants', 'public'];
    target public.round;
    reached public.round_stage;
begin
    perform private.must_be_staff();
    select * into target from public.round where id = widen_visibility.round_id for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if widen_visibility.stage is null or not widen_visibility.stage = any (stages) then
        perform private.refuse('stage_invalid', 400);
    end if;
    if widen_visibility.stage <> coalesce(
        stages[1 + (select count(*) from public.round_stage where round_id = target.id)], ''
    ) then
        perform private.refuse('stage_not_next', 409);
    end if;
    if widen_visibility.stage = 'participants' then
        if target.state = 'open' then
            perform private.refuse('round_still_open', 409);
        end if;
        perform private.hand_out_letters(target.id);
    end if;
    insert into public.round_stage (round_id, stage, reached_by)
    values (target.id, widen_visibility.stage, auth.uid())
    returning * into reached;
    perform private.log_act(
        'visibility_widened', round_id => target.id, facts => jsonb_build_object('stage', reached.stage)
    );
    return reached;
end
$$;

-- @refuses forbidden, not_found, number_out_of_range
create or replace function public.set_signature_retention(round_id uuid, years int) returns public.signature_retention
language plpgsql security definer
set search_path = ''
as $$
declare
    kept public.signature_retention;
begin
    perform private.must_be_staff();
    if not exists (select from public.round where id = set_signature_retention.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if (set_signature_retention.years between 1 and 20) is not true then
        perform private.refuse('number_out_of_range', 400);
    end if;
    insert into public.signature_retention values (set_signature_retention.round_id, set_signature_retention.years)
    on conflict on constraint signature_retention_pkey do update set years = excluded.years
    returning * into kept;
    perform private.forget_signature_names();
    perform private.log_act('retention_changed', round_id => kept.round_id, facts => jsonb_build_object('years', kept.years));
    return kept;
end
$$;

-- Takes away the names that no round keeps any more: with the weekly mail, whenever a round is opened or
-- closed, and when staff change how long names are kept.
create or replace function private.forget_signature_names() returns void
language sql
set search_path = ''
as $$
    update public.submission
    set handed_in_by = gen_random_uuid(), handed_in_name = '', signed_by = gen_random_uuid(), signed_name = ''
    from public.scan
    where scan.id = submission.scan_id and (submission.handed_in_name, signed_name) is distinct from ('', '')
      and private.names_kept_until(scan.round_id) < private.today();
    update public.scan
    set handed_in_by = gen_random_uuid(), handed_in_name = '', submitted_by = null
    where handed_in_name <> '' and private.names_kept_until(round_id) < private.today();
    select private.forget_people_in_log();
$$;

-- Every column that holds a person: an account, or an address. What happens to it when the person asks to
-- be forgotten: the 'row' goes; it becomes 'null', or 'nobody' (an id that is of no account, where there
-- has to be one); 'empty' is done by who gives back tasks and actions; and a 'signature' stays until the
-- round no longer keeps it. `words` are columns of the same person: those of others are not handed out.
create or replace function private.person_columns()
returns table (place regclass, name text, forget text, words text[])
language sql immutable
set search_path = ''
as $$
    values
        ('public.member'::regclass, 'user_id', 'row', '{email}'::text[]),
        ('public.member', 'email', 'row', '{}'),
        ('public.invitation', 'email', 'row', '{}'),
        ('public.invitation', 'invited_by', 'null', '{}'),
        ('public.mail_choice', 'user_id', 'row', '{}'),
        ('private.digest_sent', 'email', 'row', '{}'),
        ('private.presence', 'user_id', 'row', '{}'),
        ('private.device_key', 'user_id', 'row', '{}'),
        ('public.task', 'assignee', 'row', '{}'),
        ('public.task', 'asked_by', 'nobody', '{question}'),
        ('public.answer', 'answered_by', 'null', '{}'),
        ('public.answer_history', 'answered_by', 'null', '{}'),
        ('public.scan', 'handed_in_by', 'signature', '{handed_in_name}'),
        ('public.scan', 'submitted_by', 'signature', '{}'),
        ('public.submission', 'handed_in_by', 'signature', '{handed_in_name}'),
        ('public.submission', 'signed_by', 'signature', '{signed_name}'),
        ('public.submission_return', 'returned_by', 'nobody', '{}'),
        ('public.action', 'owner', 'empty', '{}'),
        ('public.action', 'created_by', 'null', '{}'),
        ('public.action', 'updated_by', 'null', '{}'),
        ('public.action_event', 'owner', 'empty', '{}'),
        ('public.action_event', 'by', 'null', '{}'),
        ('public.action_comment', 'written_by', 'nobody', '{}'),
        ('public.own_measure', 'updated_by', 'nobody', '{}'),
        ('public.sharing', 'changed_by', 'nobody', '{}'),
        ('public.contact_point', 'updated_by', 'null', '{}'),
        ('public.naming_consent', 'given_by', 'nobody', '{}'),
        ('public.meeting_decision', 'decided_by', 'nobody', '{}'),
        ('public.region_note', 'written_by', 'nobody', '{}'),
        ('public.measure_version', 'changed_by', 'null', '{}'),
        ('public.wording_version', 'changed_by', 'null', '{}'),
        ('public.programme_line', 'updated_by', 'null', '{}'),
        ('public.round_stage', 'reached_by', 'nobody', '{}'),
        ('private.audit_person', 'email', 'null', '{}')
$$;

-- Everything that is kept of the person who asks, by table: for the person only.
-- @refuses forbidden
create or replace function public.my_data() returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
    me uuid := private.me();
    address text;
    found jsonb;
begin
    select lower(users.email) into address from auth.users where id = me;
    if address is null then
        perform private.refuse('forbidden', 403);
    end if;
    select jsonb_object_agg(split_part(place::text, '.', -1), kept) into found
    from (
        select place, private.rows_of_person(place, me, address) as kept
        from (
            select distinct place from private.person_columns()
            -- A key in a file on a shared device would open what it locks.
            where place <> 'private.device_key'::regclass
        ) as places
    ) as rows
    where kept is not null;
    return coalesce(found, '{}') || jsonb_build_object(
        'account', jsonb_build_object('email', address),
        'internal_note', coalesce((
            select jsonb_agg(to_jsonb(written))
            from public.internal_note as written
            join public.answer_history using (scan_id, item_id, version)
            where answered_by = me
        ), '[]'),
        'signatures', private.signatures_of(me)
    ) || jsonb_strip_nulls(jsonb_build_object('audit_person', private.acts_of(address)));
end
$$;

-- Forgets the person who asks. Answers, texts and their history stay with the municipality, of a colleague
-- who is not named any more; a signature stays until the round no longer keeps it.
-- @refuses forbidden, last_coordinator, last_staff
create or replace function public.erase_me() returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    me uuid := private.me();
    address text := (select lower(users.email) from auth.users where id = private.me());
    person public.member;
    held record;
begin
    if address is null then
        perform private.refuse('forbidden', 403);
    end if;
    perform private.hold_people_of(municipality_code) from public.member where user_id = me;
    perform from public.member where role = 'staff' order by user_id for update;
    select * into person from public.member where user_id = me;
    if not exists (
        select from public.member
        where role = person.role and municipality_code is not distinct from person.municipality_code
          and user_id <> me
    ) then
        if person.role = 'coordinator' then
            perform private.refuse('last_coordinator', 409);
        elsif person.role = 'staff' then
            perform private.refuse('last_staff', 409);
        end if;
    end if;
    -- First who this was: tasks and actions are given back then.
    perform private.log_act('person_erased', person.municipality_code, person => address);
    delete from public.invitation where email = address;
    delete from public.member where user_id = me;
    for held in
        select * from private.person_columns() where forget <> 'signature'
    loop
        execute case held.forget
            when 'row' then format('delete from %s where %I::text in ($1::text, $2)', held.place, held.name)
            else format(
                'update %s set %I = %s where %I::text in ($1::text, $2)', held.place, held.name,
                case held.forget when 'null' then 'null' when 'empty' then '''''' else 'gen_random_uuid()' end,
                held.name
            )
        end using me, address;
    end loop;
    perform private.forget_sign_in(me);
end
$$;
