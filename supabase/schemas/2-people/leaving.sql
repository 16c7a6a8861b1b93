-- Who leaves a municipality leaves no gap: what was still to be done passes on.

-- Who takes over what somebody leaves: who is named, else the coordinator who acts, else the one who was there
-- first; nobody when there is none.
-- @refuses not_a_colleague
create function private.heir_of(person public.member, named uuid) returns public.member
language plpgsql stable
set search_path = ''
as $$
#variable_conflict use_column
declare
    heir public.member;
begin
    select * into heir from public.member
    where municipality_code = person.municipality_code and user_id <> person.user_id
      and (user_id = heir_of.named or heir_of.named is null and role = 'coordinator')
    order by user_id is distinct from private.me(), created_at, user_id
    limit 1;
    if heir.user_id is null and heir_of.named is not null then
        perform private.refuse('not_a_colleague', 403);
    end if;
    return heir;
end
$$;

-- Finds an address in a text, and not one that ends or begins with it.
create function private.address_pattern(email text) returns text
language sql immutable
set search_path = ''
as $$
    select '(?<![a-z0-9._%+-])' || regexp_replace(email, '([^[:alnum:]@])', '\\\1', 'g') || '(?![a-z0-9-]|[.][a-z0-9])'
$$;

-- Tasks of rounds that go on, actions that run and a contact point with the address pass on. What is over is given
-- back when the member is gone (task.sql, action.sql).
create function private.pass_on(person public.member, heir public.member) returns void
language plpgsql
set search_path = ''
as $$
begin
    if heir.user_id is null then
        return;
    end if;
    update public.task set assignee = heir.email
    from public.scan
    join public.round on round.id = scan.round_id
    where scan.id = task.scan_id and scan.municipality_code = person.municipality_code
      and round.state <> 'closed' and task.assignee = person.email;
    update public.action
    set owner = heir.email, version = version + 1, updated_by = auth.uid(), updated_at = now()
    where action.owner = person.email and action.municipality_code = person.municipality_code
      and status in ('planned', 'busy');
    update public.contact_point
    set contact = left(regexp_replace(
            contact, private.address_pattern(person.email),
            replace(heir.email, '\', '\\'), 'gi'
        ), 500),
        version = version + 1, updated_by = auth.uid(), updated_at = now()
    where contact_point.municipality_code = person.municipality_code
      and contact ~* private.address_pattern(person.email);
end
$$;

-- What would pass on when this person leaves, to be told before: for who may remove, and for the person.
-- @refuses forbidden, not_found
create function public.what_passes_on(user_id uuid)
returns table (themes int, questions int, actions int, contact_point boolean)
language plpgsql stable security definer
set search_path = ''
as $$
declare
    person public.member;
begin
    select * into person from public.member where member.user_id = what_passes_on.user_id;
    if person.user_id is distinct from private.me() then
        perform private.must_lead(person.municipality_code);
    end if;
    if person.user_id is null then
        perform private.refuse('not_found', 404);
    end if;
    return query
    select
        count(*) filter (where task.kind = 'theme')::int,
        count(*) filter (where task.kind = 'item')::int,
        (select count(*)::int from public.action
         where owner = person.email and action.municipality_code = person.municipality_code
           and status in ('planned', 'busy')),
        exists (
            select from public.contact_point as point
            where point.municipality_code = person.municipality_code
              and contact ~* private.address_pattern(person.email)
        )
    from public.task
    join public.scan on scan.id = task.scan_id and scan.municipality_code = person.municipality_code
    join public.round on round.id = scan.round_id and round.state <> 'closed'
    where task.assignee = person.email;
end
$$;

-- Ends a membership, of a colleague or the own; what this person answered stays, and what was still to be done
-- passes on. A coordinator cannot leave the municipality without one, staff can remove the last: they invite the next.
-- @refuses forbidden, not_found, last_coordinator, not_a_colleague
create function public.remove_colleague(user_id uuid, passes_to uuid default null) returns public.member
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    person public.member := private.member_to_change(remove_colleague.user_id, true);
begin
    if person.role = 'coordinator' and not private.is_staff() and not exists (
        select from public.member
        where municipality_code = person.municipality_code
          and role = 'coordinator' and user_id <> person.user_id
    ) then
        perform private.refuse('last_coordinator', 409);
    end if;
    perform private.pass_on(person, private.heir_of(person, remove_colleague.passes_to));
    -- An invitation left waiting would let this person in again.
    delete from public.invitation
    where email = person.email and municipality_code = person.municipality_code;
    delete from public.member where user_id = person.user_id;
    perform private.log_act(
        case when person.user_id = private.me() then 'person_left' else 'person_removed' end,
        person.municipality_code, person => person.email, facts => jsonb_build_object('role', person.role)
    );
    return person;
end
$$;

grant execute on function public.what_passes_on(uuid) to authenticated;
grant execute on function public.remove_colleague(uuid, uuid) to authenticated;
