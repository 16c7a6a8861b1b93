-- Staff who look at answers of a whole round at once do so in the log too.

create function private.just_looked_at(subject text) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (
        select from private.audit_log
        join private.audit_person on audit_person.id = actor
        join public.member on member.email = audit_person.email and member.user_id = private.me()
        where act = 'scan_looked_at' and audit_log.subject = just_looked_at.subject
          and at > now() - interval '1 hour'
    )
$$;

create or replace function public.note_scan_looked_at(scan_id uuid) returns void
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
    if not private.just_looked_at(target.id::text) then
        perform private.log_act(
            'scan_looked_at', target.municipality_code, target.round_id, 'scan', target.id::text,
            facts => jsonb_build_object('state', target.state)
        );
    end if;
end
$$;

create function public.note_round_looked_at(round_id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    perform private.must_be_round(note_round_looked_at.round_id);
    if not private.just_looked_at(note_round_looked_at.round_id::text) then
        perform private.log_act(
            'scan_looked_at', null, note_round_looked_at.round_id, 'round', note_round_looked_at.round_id::text
        );
    end if;
end
$$;

grant execute on function public.note_round_looked_at(uuid) to authenticated;
