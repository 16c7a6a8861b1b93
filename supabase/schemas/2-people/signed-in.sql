-- When people signed in last: all for staff, of the own municipality for its coordinator. The sign-in server knows;
-- it need not keep it, then it is null.
-- @refuses forbidden
create function public.signed_in_people() returns table (user_id uuid, since timestamptz, last timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    if not private.is_staff() and not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    return query
    select member.user_id, member.created_at, (to_jsonb(users) ->> 'last_sign_in_at')::timestamptz
    from public.member
    join auth.users on users.id = member.user_id
    where private.is_staff() or municipality_code = private.my_municipality()
    order by member.user_id;
end
$$;

grant execute on function public.signed_in_people() to authenticated;
