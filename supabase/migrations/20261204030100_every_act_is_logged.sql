-- Every act of staff, officials and the product itself is in the log.

alter table private.audit_log
    drop constraint audit_log_subject_kind_check,
    add constraint audit_log_subject_kind_check
        check (subject_kind in ('person', 'scan', 'round', 'measure', 'item', 'page', 'mail', 'action'));

create or replace function private.audit_acts() returns text[]
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

create or replace function public.retry_mail(id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    again private.mail_queue;
begin
    perform private.must_be_staff();
    if not exists (select from private.mail_queue where mail_queue.id = retry_mail.id) then
        perform private.refuse('not_found', 404);
    end if;
    update private.mail_queue set state = 'waiting', attempts = 0, next_attempt = now()
    where mail_queue.id = retry_mail.id and state in ('bounced', 'failed', 'unknown')
    returning * into again;
    if not found then
        perform private.refuse('mail_not_failed', 409);
    end if;
    perform private.log_act(
        'mail_retried', again.municipality_code, again.round_id, person => again.recipient,
        facts => jsonb_build_object('kind', again.kind)
    );
end
$$;

create or replace function public.send_test_mail(kind text, subject text, body text) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    known public.mail_kind;
    address text := (select email from public.member where user_id = private.me());
begin
    perform private.must_be_staff();
    select * into known from public.mail_kind where kind = send_test_mail.kind;
    if known.kind is null then
        perform private.refuse('not_found', 404);
    end if;
    if not private.is_mail_text(known, send_test_mail.subject, send_test_mail.body) then
        perform private.refuse('mail_text_invalid', 400);
    end if;
    if (
        select count(*) >= 20 from private.mail_queue
        where recipient = address and facts ? 'test' and queued_at > now() - interval '1 hour'
    ) then
        perform private.refuse('too_many_mails', 429);
    end if;
    perform private.queue_mail(
        known.kind, address, 'test:' || gen_random_uuid(), null, null,
        jsonb_build_object('test', true, 'subject', send_test_mail.subject, 'body', send_test_mail.body)
    );
    perform private.log_act('mail_tested', facts => jsonb_build_object('kind', known.kind));
end
$$;

create or replace function public.set_mail_settings(a_day int, reminder_days int[]) returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    if set_mail_settings.a_day is null or set_mail_settings.a_day not between 1 and 100000 then
        perform private.refuse('mail_limit_invalid', 400);
    end if;
    if not coalesce(private.are_reminder_days(set_mail_settings.reminder_days), false) then
        perform private.refuse('reminder_days_invalid', 400);
    end if;
    update private.mail_setting
    set a_day = set_mail_settings.a_day, reminder_days = set_mail_settings.reminder_days
    where true;
    perform private.log_act('mail_settings_changed', facts => jsonb_build_object('count', set_mail_settings.a_day));
end
$$;

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
    perform private.log_act('invitation_mailed_again', private.my_municipality(), person => address);
end
$$;

create or replace function public.name_programme_line(line smallint, expected_version int, name text)
returns public.programme_line
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    clean_name text := btrim(coalesce(name_programme_line.name, ''), E' \t\r\n');
    named public.programme_line;
begin
    perform private.must_be_staff();
    if length(clean_name) not between 1 and 120 then
        perform private.refuse('line_name_invalid', 400);
    end if;
    select * into named from public.programme_line
    where line = name_programme_line.line for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if named.name = clean_name and private.may_be_sent_twice(
        named.version, named.updated_by, name_programme_line.expected_version
    ) then
        return named;
    end if;
    if named.version is distinct from name_programme_line.expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    update public.programme_line
    set name = clean_name, confirmed = true, version = version + 1,
        updated_by = auth.uid(), updated_at = now()
    where line = named.line
    returning * into named;
    perform private.log_act(
        'programme_named', facts => jsonb_build_object('number', named.line, 'version', named.version)
    );
    return named;
end
$$;

create or replace function public.assign_task(
    scan_id uuid, kind text, part text, email text, question text default ''
) returns public.task
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan;
    address text := private.clean_email(assign_task.email);
    asked text := btrim(coalesce(assign_task.question, ''));
    given public.task;
begin
    perform private.hold_people_of(private.my_municipality());
    target := private.scan_to_change(assign_task.scan_id);
    perform private.must_be_part(
        private.definition_of_round(target.round_id), assign_task.kind, assign_task.part
    );
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    if length(asked) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    if not private.works_at(address, target.municipality_code) then
        if not private.is_coordinator() then
            perform private.refuse('not_a_colleague', 403);
        end if;
        perform public.invite_colleague(address);
    end if;
    insert into public.task (scan_id, kind, part, assignee, question, asked_by)
    values (target.id, assign_task.kind, assign_task.part, address, asked, auth.uid())
    on conflict (scan_id, kind, part) do update set
        assignee = excluded.assignee, question = excluded.question,
        asked_by = excluded.asked_by, asked_at = now()
    returning * into given;
    perform private.log_act(
        'task_given', target.municipality_code, target.round_id, person => address,
        facts => jsonb_build_object('kind', given.kind)
    );
    return given;
end
$$;

create or replace function public.withdraw_task(scan_id uuid, kind text, part text) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_change(withdraw_task.scan_id);
begin
    delete from public.task
    where scan_id = target.id and kind = withdraw_task.kind and part = withdraw_task.part;
    if found then
        perform private.log_act(
            'task_withdrawn', target.municipality_code, target.round_id, 'scan', target.id::text,
            facts => jsonb_build_object('kind', withdraw_task.kind)
        );
    end if;
end
$$;

create or replace function public.divide_themes(scan_id uuid, division text) returns setof public.task
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan;
    definition jsonb;
    wanted record;
    found_task public.task;
    given int := 0;
begin
    -- Nobody leaves, with tasks that pass on, between reading who works here and giving them something.
    perform private.hold_people_of(private.my_municipality());
    target := private.scan_to_change(divide_themes.scan_id);
    definition := private.definition_of_round(target.round_id);
    for wanted in select * from private.division_of(divide_themes.division) loop
        perform private.must_be_part(definition, 'theme', wanted.theme);
        select * into found_task from public.task
        where scan_id = target.id and kind = 'theme' and part = wanted.theme;
        if coalesce(found_task.assignee, '') = wanted.email
            and (wanted.email = '' or found_task.due_on is not distinct from wanted.due_on) then
            continue;
        end if;
        if coalesce(found_task.assignee, '') <> wanted.seen_email
            or found_task.due_on is distinct from wanted.seen_due_on then
            perform private.refuse('changed_by_colleague', 409);
        end if;
        given := given + 1;
        if wanted.email = '' then
            delete from public.task
            where scan_id = target.id and kind = 'theme' and part = wanted.theme;
            continue;
        end if;
        -- A day that has passed may stay as it was.
        if wanted.due_on is not null and wanted.due_on is distinct from found_task.due_on then
            perform private.must_be_due_later(wanted.due_on);
        end if;
        insert into public.task as known (scan_id, kind, part, assignee, due_on, asked_by)
        values (
            target.id, 'theme', wanted.theme,
            private.owner_at(wanted.email, target.municipality_code), wanted.due_on, auth.uid()
        )
        on conflict (scan_id, kind, part) do update set
            assignee = excluded.assignee, due_on = excluded.due_on,
            -- What was asked of one is not asked of the next.
            question = case when known.assignee = excluded.assignee then known.question else '' end,
            asked_by = excluded.asked_by, asked_at = now();
    end loop;
    if given > 0 then
        perform private.log_act(
            'themes_divided', target.municipality_code, target.round_id, 'scan', target.id::text,
            facts => jsonb_build_object('count', given)
        );
    end if;
    return query select * from public.task where scan_id = target.id and kind = 'theme';
end
$$;

create or replace function public.choose_route(scan_id uuid, route text) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    changed public.scan := private.scan_to_change(choose_route.scan_id);
begin
    if choose_route.route is null or choose_route.route not in ('short', 'full') then
        perform private.refuse('route_invalid', 400);
    end if;
    if choose_route.route <> (select round.route from public.round where id = changed.round_id) then
        perform private.refuse('route_fixed', 409);
    end if;
    if choose_route.route = changed.route then
        return changed;
    end if;
    update public.scan set route = choose_route.route
    where id = changed.id
    returning * into changed;
    perform private.log_act(
        'route_chosen', changed.municipality_code, changed.round_id, 'scan', changed.id::text,
        facts => jsonb_build_object('route', changed.route)
    );
    return changed;
end
$$;

create or replace function public.save_sharing(item_id text, shares boolean) returns public.sharing
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    code text := private.municipality_of_official();
    stored public.sharing;
begin
    if save_sharing.shares is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if not exists (
        select from private.strong_items()
        where municipality_code = code and item_id = save_sharing.item_id
    ) then
        perform private.refuse('item_unknown', 400);
    end if;
    insert into public.sharing as known
    values (code, save_sharing.item_id, save_sharing.shares, auth.uid(), now())
    on conflict (municipality_code, item_id) do update set
        shares = excluded.shares, changed_by = excluded.changed_by, changed_at = excluded.changed_at
    returning * into stored;
    perform private.log_act(
        'sharing_changed', code, subject_kind => 'item', subject => stored.item_id,
        facts => jsonb_build_object('to', stored.shares)
    );
    return stored;
end
$$;

create or replace function public.save_contact_point(contact text, expected_version int) returns public.contact_point
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    code text := private.municipality_of_official();
    said text := btrim(coalesce(save_contact_point.contact, ''));
    stored public.contact_point;
begin
    if not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    if expected_version is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if length(said) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    -- The same sent twice at a time is one: the second waits here.
    perform pg_advisory_xact_lock(hashtextextended('contact_point' || code, 0));
    select * into stored from public.contact_point where municipality_code = code;
    if stored.version is not null and stored.contact = said then
        return stored;
    end if;
    if coalesce(stored.version, 0) <> expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.contact_point values (code, said, expected_version + 1, auth.uid(), now())
    on conflict (municipality_code) do update set
        contact = excluded.contact, version = excluded.version, updated_by = excluded.updated_by,
        updated_at = excluded.updated_at
    returning * into stored;
    perform private.log_act('contact_point_saved', code, facts => jsonb_build_object('version', stored.version));
    return stored;
end
$$;

create or replace function public.steer_action(
    action_id uuid, expected_version int, programme_line smallint, national_theme text, next_decision text
) returns public.action
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.action;
    stored public.action;
    decision text := private.trimmed(steer_action.next_decision);
begin
    perform private.must_be_staff();
    target := private.action_to_change(steer_action.action_id, steer_action.expected_version, true);
    if length(decision) > 300 then
        perform private.refuse('text_too_long', 413);
    end if;
    target.programme_line := steer_action.programme_line;
    target.national_theme := steer_action.national_theme;
    target.next_decision := decision;
    begin
        stored := private.store_action(target, steer_action.expected_version);
    exception when check_violation then
        perform private.refuse('malformed_request', 400);
    end;
    if stored.version > target.version then
        perform private.log_act(
            'action_steered', stored.municipality_code, stored.round_id, 'action', stored.id::text,
            facts => jsonb_build_object('version', stored.version)
        );
    end if;
    return stored;
end
$$;

create or replace function private.erase_due() returns table (kind text, n bigint)
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    before jsonb := private.counted_by_kind();
    after jsonb;
    gone record;
begin
    perform private.forget_signature_names();
    perform private.sweep_mails();
    delete from private.digest_sent where week + 63 <= private.today();
    after := private.counted_by_kind();
    for gone in
        select known.key as what, known.value::bigint - coalesce((after ->> known.key)::bigint, 0) as many
        from jsonb_each_text(before) as known
        where known.value::bigint > coalesce((after ->> known.key)::bigint, 0)
        order by 1
    loop
        kind := gone.what;
        n := gone.many;
        perform private.log_act(
            'erased_after_term', facts => jsonb_build_object('kind', gone.what, 'count', gone.many), by_system => true
        );
        return next;
    end loop;
end
$$;

create function private.note_mails_sent(sent int) returns void
language sql
set search_path = ''
as $$
    select private.log_act('mails_sent', facts => jsonb_build_object('count', sent), by_system => true) where sent > 0
$$;

-- A file of the log shows the chain.
drop function public.audit_log(text, text, text, date, date, bigint, int);

create function public.audit_log(
    person text default '', place text default null, kind text default null, from_day date default null,
    to_day date default null, before bigint default null, page_size int default 100
)
returns table (
    number bigint, at timestamptz, actor text, act text, municipality_code text, round_id uuid, round_name text,
    subject_kind text, subject text, facts jsonb, previous text, hash text, total bigint
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
        round.name, fitting.subject_kind, fitting.about, fitting.facts, fitting.previous, fitting.hash,
        (select count(*) from fitting)
    from fitting
    left join public.round on round.id = fitting.round_id
    where audit_log.before is null or fitting.number < audit_log.before
    order by fitting.number desc
    limit audit_log.page_size;
end
$$;

grant execute on function public.audit_log(text, text, text, date, date, bigint, int) to authenticated;
