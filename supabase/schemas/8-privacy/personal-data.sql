-- What is kept of a person: where it stands, said once, and read by both of what people may ask for: to see
-- it and to be forgotten (docs/decisions/0121-a-person-sees-and-erases.md).

-- Every column that holds a person: an account, or an address. What happens to it when the person asks to
-- be forgotten: the 'row' goes; it becomes 'null', or 'nobody' (an id that is of no account, where there
-- has to be one); 'empty' is done by who gives back tasks and actions; and a 'signature' stays until the
-- round no longer keeps it. `words` are columns of the same person: those of others are not handed out.
create function private.person_columns()
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
        ('private.mail_queue', 'recipient', 'row', '{}'),
        ('public.mail_text', 'changed_by', 'null', '{}'),
        ('public.round_reminder', 'planned_by', 'null', '{}'),
        ('private.presence', 'user_id', 'row', '{}'),
        ('private.device_key', 'user_id', 'row', '{}'),
        ('public.task', 'assignee', 'row', '{}'),
        ('public.task', 'asked_by', 'nobody', '{question}'),
        ('public.discussion', 'settled_by', 'null', '{}'),
        ('public.discussion_message', 'written_by', 'nobody', '{}'),
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
        ('public.draft_part', 'changed_by', 'null', '{}'),
        ('public.draft_comment', 'written_by', 'null', '{}'),
        ('private.draft_presence', 'user_id', 'row', '{}'),
        ('public.programme_line', 'updated_by', 'null', '{}'),
        ('public.round_stage', 'reached_by', 'nobody', '{}'),
        ('public.staff_removal', 'user_id', 'row', '{}'),
        ('public.staff_removal', 'asked_by', 'row', '{}'),
        ('private.audit_person', 'email', 'null', '{}')
$$;

-- The rows that hold this person, without what is said in them of others; null when there are none.
create function private.rows_of_person(place regclass, account uuid, email text) returns jsonb
language plpgsql stable
set search_path = ''
as $$
declare
    found jsonb;
begin
    execute (
        select format(
            'select jsonb_agg(to_jsonb(kept) - (
                 select coalesce(array_agg(word), ''{}'') from private.person_columns() as held
                 cross join unnest(held.name || held.words) as word
                 where held.place = $1 and coalesce(to_jsonb(kept) ->> held.name, '''') not in ($2::text, $3)
             )) from %s as kept where %s',
            rows_of_person.place,
            string_agg(format('%I::text in ($2::text, $3)', held.name), ' or ')
        )
        from private.person_columns() as held where held.place = rows_of_person.place
    ) into found using rows_of_person.place, account, email;
    return found;
end
$$;

-- Everything that is kept of the person who asks, by table: for the person only.
-- @refuses forbidden
create function public.my_data() returns jsonb
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
create function public.erase_me() returns void
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
    perform private.pass_on(person, private.heir_of(person, null));
    delete from public.invitation where email = address;
    delete from public.member where user_id = me;
    for held in
        select * from private.person_columns()
        where forget <> 'signature' and place <> 'private.audit_person'::regclass
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
    -- As in every act the log comes last; it remembers that somebody went, and not who.
    perform private.log_act('person_erased', person.municipality_code, person => address);
    update private.audit_person set email = null where email = address;
    perform private.forget_sign_in(me);
end
$$;

-- The account itself, and what the sign-in service of Supabase noted about it.
create function private.forget_sign_in(account uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
    if to_regclass('auth.audit_log_entries') is not null then
        execute 'delete from auth.audit_log_entries where payload::jsonb ->> ''actor_id'' = $1::text' using account;
    end if;
    delete from auth.users where id = account;
end
$$;

grant execute on function public.my_data() to authenticated;
grant execute on function public.erase_me() to authenticated;
