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
        'discussion_settled',
        'ratings_judged', 'remark_judged', 'ratings_released',
        'naming_changed', 'decision_saved', 'decision_removed', 'region_note_saved',
        'draft_started', 'draft_thrown_away', 'draft_shared', 'draft_unshared', 'questionnaire_published',
        'measure_saved', 'wording_saved', 'mail_text_saved', 'reminders_planned', 'mails_sent',
        'mail_settings_changed', 'mail_retried', 'mail_tested', 'invitation_mailed_again', 'programme_named',
        'task_given', 'task_withdrawn', 'themes_divided', 'route_chosen', 'action_steered', 'sharing_changed',
        'contact_point_saved', 'erased_after_term',
        'file_taken', 'scan_looked_at', 'municipalities_merged', 'region_set_up'
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
    subject_kind text check (subject_kind in ('person', 'scan', 'round', 'measure', 'item', 'page', 'mail', 'action')),
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
    update private.audit_head set number = audit_head.number + 1 where only_one
    returning audit_head.number, audit_head.hash into new.number, new.previous;
    new.at := date_trunc('milliseconds', clock_timestamp());
    new.hash := private.act_hash(new);
    update private.audit_head set hash = new.hash where only_one;
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
