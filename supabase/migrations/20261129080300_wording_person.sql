-- Who corrected words can be asked for and forgotten too.

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
        ('public.round_stage', 'reached_by', 'nobody', '{}')
$$;
