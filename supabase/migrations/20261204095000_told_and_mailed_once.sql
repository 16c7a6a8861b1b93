-- What was done once is told and mailed once; a mail to try a text stops nothing, and names go with the link they came by.

-- Makes the mails of this day that no act makes: reminders, and in the last week of a round one to everybody of a
-- scan that is not handed in, unless a reminder went or goes around the beginning of that week. They leave from eight
-- o'clock on.
create or replace function private.plan_mails() returns void
language sql
set search_path = ''
as $$
    -- A planned round opens on its day, also when nobody looks.
    select private.settle_rounds();
    select private.queue_mail(
        'reminder', recipient, occasion, municipality_code, round_id, jsonb_build_object('scan', scan_id), morning
    )
    from private.reminded_on(private.today(), only_new => true)
    cross join lateral (
        select (private.today() + time '08:00') at time zone 'Europe/Amsterdam' as morning
    ) as at;
    select private.queue_mail(
        'closing', person.email, concat_ws(':', round.id, closes_on), scan.municipality_code, round.id,
        jsonb_build_object('scan', scan.id),
        (private.today() + time '08:00') at time zone 'Europe/Amsterdam'
    )
    from public.round
    join public.scan on scan.round_id = round.id and scan.state in ('not_started', 'in_progress')
        and private.takes_part(round.id, scan.municipality_code)
    cross join lateral private.people_of(scan.municipality_code) as person
    where round.state = 'open' and closes_on - private.today() between 1 and 7
      and not exists (
          select from unnest(private.reminder_days(round.id)) as listed
          where listed between 5 and 9 and closes_on - listed >= private.today()
            and closes_on - listed > (opened_at at time zone 'Europe/Amsterdam')::date
      )
      and not exists (
          select from private.mail_queue
          where kind = 'reminder' and mail_queue.round_id = round.id and queued_at > now() - interval '9 days'
            -- As text: of a mail to try a text (send_test_mail) it is no number, and is not left out first.
            and split_part(occasion, ':', 3) in ('5', '6', '7', '8', '9')
      )
$$;

-- @refuses forbidden, malformed_request, what keep_region refuses
create or replace function public.set_up_region(region text) returns public.region
language plpgsql security definer
set search_path = ''
as $$
declare
    given jsonb;
    kept public.region;
begin
    perform private.must_be_staff();
    given := private.parsed(set_up_region.region);
    -- The people first, in one order, as whoever gives a task does (docs/locks.md).
    if given ? 'municipalities' then
        perform private.hold_people_of(code) from public.municipality order by code;
    end if;
    -- Rounds are made and opened under this lock.
    perform pg_advisory_xact_lock(private.closing());
    kept := private.keep_region(given);
    perform private.log_act('region_set_up', facts => jsonb_build_object(
        'count', case when given ? 'municipalities' then jsonb_array_length(given -> 'municipalities') end
    ));
    return kept;
end
$$;

-- Takes away who went, and after a week what waited there; asked by whoever comes, and each night (retention.sql).
create function private.forget_presence() returns void
language sql
set search_path = ''
as $$
    -- Of two who tidy up at once, one leaves the rows of the other alone.
    delete from private.presence where (scan_id, user_id) in (
        select scan_id, user_id from private.presence
        where seen_at < now() - case when waiting > 0 then interval '7 days' else interval '45 seconds' end
        for update skip locked
    )
$$;

-- Says that the person is here, in this theme or (null) at the overview, and tells which colleagues
-- were seen in the scan within the last 45 seconds, oneself left out.
-- @param waiting answers on this device that were not saved yet, of which so many clash
-- @refuses not_found forbidden, theme_unknown, malformed_request
create or replace function public.be_present(
    scan_id uuid, theme text default null, waiting int default 0, clashes int default 0
)
returns table (email text, theme_id text)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    here public.scan;
begin
    select * into here from public.scan where id = be_present.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if here.municipality_code is distinct from private.my_municipality() then
        perform private.refuse('forbidden', 403);
    end if;
    if be_present.theme is not null and not exists (
        select from jsonb_array_elements(private.definition_of_round(here.round_id) -> 'themes') as known
        where known ->> 'id' = be_present.theme
    ) then
        perform private.refuse('theme_unknown', 400);
    end if;
    if (be_present.waiting between 0 and 500 and be_present.clashes between 0 and be_present.waiting) is not true then
        perform private.refuse('malformed_request', 400);
    end if;
    perform private.forget_presence();
    insert into private.presence as known (scan_id, user_id, theme, seen_at, waiting, clashes, waiting_since)
    values (
        here.id, auth.uid(), be_present.theme, now(), be_present.waiting, be_present.clashes,
        case when be_present.waiting > 0 then now() end
    )
    on conflict (scan_id, user_id) do update set
        theme = excluded.theme, seen_at = excluded.seen_at, waiting = excluded.waiting, clashes = excluded.clashes,
        waiting_since = case when excluded.waiting > 0 then coalesce(known.waiting_since, excluded.waiting_since) end;
    return query
    select member.email, presence.theme
    from private.presence
    join public.member using (user_id)
    where presence.scan_id = here.id
      and user_id <> auth.uid()
      and seen_at >= now() - interval '45 seconds'
      and member.municipality_code = here.municipality_code
    order by member.email;
end
$$;

-- Erases what is past its term; returns how much of each kind went, and writes that in the log.
create or replace function private.erase_due() returns table (kind text, n bigint)
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    before jsonb;
    after jsonb;
    gone record;
begin
    -- The night and the worker may come at once: the second waits, and finds nothing any more.
    perform pg_advisory_xact_lock(hashtextextended('erase_due', 0));
    before := private.counted_by_kind();
    perform private.forget_signature_names();
    perform private.sweep_mails();
    delete from private.digest_sent where week + 63 <= private.today();
    perform private.forget_presence();
    perform private.erase_of_rounds();
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

-- Ticks, or takes away, that the own municipality shares an item that it does well on.
-- @refuses forbidden, malformed_request, item_unknown
create or replace function public.save_sharing(item_id text, shares boolean) returns public.sharing
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    code text := private.municipality_of_official();
    did boolean;
    stored public.sharing;
begin
    if save_sharing.shares is null then
        perform private.refuse('malformed_request', 400);
    end if;
    -- The same sent twice at a time is one act: the second waits here.
    perform pg_advisory_xact_lock(hashtextextended('sharing' || code, 0));
    select strong.shares into did from private.strong_items() as strong
    where municipality_code = code and item_id = save_sharing.item_id;
    if not found then
        perform private.refuse('item_unknown', 400);
    end if;
    insert into public.sharing as known
    values (code, save_sharing.item_id, save_sharing.shares, auth.uid(), now())
    on conflict (municipality_code, item_id) do update set
        shares = excluded.shares, changed_by = excluded.changed_by, changed_at = excluded.changed_at
    returning * into stored;
    if did is distinct from stored.shares then
        perform private.log_act(
            'sharing_changed', code, subject_kind => 'item', subject => stored.item_id,
            facts => jsonb_build_object('to', stored.shares)
        );
    end if;
    return stored;
end
$$;

-- Gives a theme or item to a colleague, in the place of whoever had it. A coordinator may name somebody
-- new, who is invited in the same act; the mail is sent by the client.
-- @refuses what scan_to_change and must_be_part refuse, email_invalid, text_too_long, not_a_colleague,
--          already_member_elsewhere
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
    -- The same sent twice is one act.
    select * into given from public.task as known
    where scan_id = target.id and known.kind = assign_task.kind and known.part = assign_task.part
      and assignee = address and known.question = asked and asked_by = auth.uid();
    if found then
        return given;
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

-- Why a mail need not leave any more; null when it has to. Asked at the last moment: what people chose, and
-- whether what it says is still so.
create or replace function private.mail_is_over(mail private.mail_queue) returns text
language sql stable
set search_path = ''
as $$
    select case
        when (mail).facts ? 'test' then null
        when exists (
            select from public.member join public.mail_choice using (user_id)
            where email = (mail).recipient and (mail).kind = any (unwanted)
        ) then 'unwanted'
        when (mail).kind = 'invitation' then case
            when not exists (
                select from public.invitation
                where email = (mail).recipient and claimed_at is null
                  and private.at_moment(invited_at) = (mail).occasion
            ) then 'over'
            -- Who is invited by being given something reads that.
            when exists (
                select from private.mail_queue as given
                where given.recipient = (mail).recipient and given.queued_at = (mail).queued_at
                  and given.kind in ('task', 'action') and given.state not in ('skipped', 'failed')
            ) then 'said_elsewhere'
        end
        -- Who works in another municipality by now hears nothing of this one.
        when not exists (
            select from public.member
            where email = (mail).recipient
              and ((mail).municipality_code is null or municipality_code = (mail).municipality_code)
        ) and not exists (
            select from public.invitation
            where email = (mail).recipient and claimed_at is null
              and ((mail).municipality_code is null or municipality_code = (mail).municipality_code)
        ) then 'over'
        when (mail).kind = 'reminder' then case when not exists (
            select from private.reminded_on(private.today(), (mail).recipient) as due
            where due.occasion = (mail).occasion
        ) then 'over' end
        when (mail).kind = 'action' then case when not exists (
            select from public.action
            where id::text = (mail).facts ->> 'action' and owner = (mail).recipient and status in ('planned', 'busy')
        ) then 'over' end
        when (mail).kind = 'outcome' then case when (mail).facts ? 'scan' and (
            not exists (
                select from public.scan
                where id::text = (mail).facts ->> 'scan' and (mail).occasion = private.own_outcome_of(scan)
            )
            -- Steps that are taken together are told by the last: one mail.
            or exists (
                select from private.mail_queue as further
                where further.kind = 'outcome' and further.recipient = (mail).recipient
                  and further.round_id = (mail).round_id and further.facts ->> 'stage' = 'participants'
            )
        ) then 'over' end
        when not exists (
            select from public.scan join public.round on round.id = round_id
            where scan.id::text = (mail).facts ->> 'scan'
              and (round.state = 'open' or (mail).kind = 'ready' and private.grace_until(round.id) >= private.today())
              and private.takes_part(round.id, scan.municipality_code) and case (mail).kind
                when 'ready' then scan.state = 'ready_to_sign'
                    and (mail).occasion = private.ready_since(scan, closed_at)
                when 'reopened' then (mail).occasion = private.reopened_last(round.id)
                when 'closing' then scan.state in ('not_started', 'in_progress')
                    and (mail).occasion = concat_ws(':', round.id, closes_on)
                when 'task' then scan.state in ('not_started', 'in_progress')
                    and private.parts_given(mail) is not null
                else scan.state in ('not_started', 'in_progress')
            end
        ) then 'over'
    end
$$;

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
    place text;
begin
    if not exists (select from public.member where user_id = private.me() and role <> 'viewer') then
        perform private.refuse('forbidden', 403);
    end if;
    select municipality_code into place from public.invitation
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
    perform private.log_act('invitation_mailed_again', place, person => address);
end
$$;

-- @refuses comment_missing, text_too_long, what draft_to_change refuses
create or replace function public.comment_on_draft(id uuid, draft_id uuid, kind text, part_id text, text text)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    draft public.questionnaire_draft := private.draft_to_change(draft_id);
begin
    if coalesce(btrim(comment_on_draft.text), '') = '' then
        perform private.refuse('comment_missing', 400);
    end if;
    if length(comment_on_draft.text) > 2000 then
        perform private.refuse('text_too_long', 400);
    end if;
    if comment_on_draft.id is null or not exists (
        select from public.draft_part as part
        where part.draft_id = draft.id and part.kind = comment_on_draft.kind and part.id = comment_on_draft.part_id
    ) then
        perform private.refuse('malformed_request', 400);
    end if;
    insert into public.draft_comment (id, draft_id, kind, part_id, text, written_by)
    values (
        comment_on_draft.id, draft.id, comment_on_draft.kind, comment_on_draft.part_id,
        btrim(comment_on_draft.text), private.me()
    )
    on conflict do nothing;
    -- The same word again, or an id that is another's.
    if not found and not exists (
        select from public.draft_comment as known
        where known.id = comment_on_draft.id and known.draft_id = draft.id and known.kind = comment_on_draft.kind
          and known.part_id = comment_on_draft.part_id and known.text = btrim(comment_on_draft.text)
          and written_by = private.me()
    ) then
        perform private.refuse('malformed_request', 400);
    end if;
end
$$;

-- At most 30 within an hour of one draft, whoever sends them: more is no reading.
-- @refuses not_found, reader_name_invalid, comment_missing, text_too_long, malformed_request, too_many_comments
create or replace function public.comment_as_reader(
    reader_key text, id uuid, kind text, part_id text, name text, text text
) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    draft public.questionnaire_draft;
    known public.draft_comment;
begin
    -- Held, so that those who write at once are counted one after the other.
    select * into draft from public.questionnaire_draft
    where questionnaire_draft.reader_key = comment_as_reader.reader_key and state = 'open'
    for update;
    if draft.id is null then
        perform private.refuse('not_found', 404);
    end if;
    if not coalesce(length(btrim(name)) between 1 and 80 and private.is_one_line(name), false) then
        perform private.refuse('reader_name_invalid', 400);
    end if;
    if coalesce(btrim(comment_as_reader.text), '') = '' then
        perform private.refuse('comment_missing', 400);
    end if;
    if length(comment_as_reader.text) > 2000 then
        perform private.refuse('text_too_long', 400);
    end if;
    -- What a reader is shown and nothing else.
    if comment_as_reader.id is null or comment_as_reader.kind in ('measure', 'lineage') or not exists (
        select from private.parts_now(draft.id) as part
        where part.kind = comment_as_reader.kind and part.id = comment_as_reader.part_id
    ) then
        perform private.refuse('malformed_request', 400);
    end if;
    select * into known from public.draft_comment where draft_comment.id = comment_as_reader.id;
    if found then
        -- The same word again, or an id that is another's.
        if (known.draft_id, known.kind, known.part_id, known.reader_name, known.text) is distinct from (
            draft.id, comment_as_reader.kind, comment_as_reader.part_id, btrim(name), btrim(comment_as_reader.text)
        ) then
            perform private.refuse('malformed_request', 400);
        end if;
        return;
    end if;
    if (
        select count(*) from public.draft_comment
        where draft_id = draft.id and reader_name is not null and written_at > now() - interval '1 hour'
    ) >= 30 then
        perform private.refuse('too_many_comments', 429);
    end if;
    insert into public.draft_comment (id, draft_id, kind, part_id, text, reader_name)
    values (
        comment_as_reader.id, draft.id, comment_as_reader.kind, comment_as_reader.part_id,
        btrim(comment_as_reader.text), btrim(name)
    );
end
$$;

-- Who read along is nobody's business any more once the link ends, or the draft is published or thrown away.
drop trigger questionnaire_draft_forgets_readers on public.questionnaire_draft;
create trigger questionnaire_draft_forgets_readers
    after update of state, reader_key on public.questionnaire_draft
    for each row when (new.state <> 'open' or new.reader_key is null) execute function private.forget_readers();

comment on column public.draft_comment.reader_name is 'As a reader with the link typed it; null of the office, empty once the link ended.';

update public.draft_comment set reader_name = ''
where reader_name <> '' and draft_id in (select id from public.questionnaire_draft where reader_key is null);
