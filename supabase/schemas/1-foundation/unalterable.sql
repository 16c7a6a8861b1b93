-- What nobody may alter.

create function private.keep_as_published() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    perform private.refuse('forbidden', 403);
    return null;
end
$$;

-- It holds people all the same, and people may ask to be forgotten: the one thing that can happen to such a
-- row is that a person in it becomes nobody.
--
-- Trigger before an update; its arguments are the columns that hold a person, or a name. They can become
-- null, empty or an id that is of no account: never another person.
create function private.keep_but_person() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if new is not distinct from old
        or to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv
        or exists (
            select from unnest(tg_argv) as person
            cross join lateral (select to_jsonb(new) ->> person as now_is) as changed
            where now_is is distinct from to_jsonb(old) ->> person
              and now_is <> ''
              and (now_is !~ '^[0-9a-f-]{36}$' or exists (select from auth.users where id::text = now_is))
        ) then
        perform private.refuse('forbidden', 403);
    end if;
    return new;
end
$$;
