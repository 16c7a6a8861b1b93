-- The weekly mail: what everyone who works on actions has to know, once a week per person. Composed and
-- sent by supabase/digest; nothing of it can be called through the API.

-- To whom the mail of a week went. The row is there before the mail goes out: whatever happens in
-- between, nobody gets it twice (docs/decisions/0087-a-weekly-mail-at-most-once.md).
create table private.digest_sent (
    email text not null,
    -- Monday.
    week date not null check (extract(isodow from week) = 1),
    claimed_at timestamptz not null default now(),
    -- Null: being sent, or broken off while it was.
    sent_at timestamptz,
    primary key (email, week)
);

alter table private.digest_sent enable row level security;

-- Takes the mail of this person and week; false when it was taken before, or when no more mails leave today
-- (mail-queue.sql). What is two months old goes.
create function private.claim_digest(email text, week date) returns boolean
language plpgsql
set search_path = ''
as $$
declare
    most int;
begin
    delete from private.digest_sent where digest_sent.week < claim_digest.week - 56;
    -- As other mails: taken one at a time, so that all together keep to the number of a day.
    select a_day into most from private.mail_setting for no key update;
    if private.mails_today() >= most then
        return false;
    end if;
    insert into private.digest_sent (email, week) values (claim_digest.email, claim_digest.week)
    on conflict do nothing;
    return found;
end
$$;

-- It was accepted by the mail server; or it was refused, and may be tried again.
create function private.settle_digest(email text, week date, accepted boolean) returns void
language sql
set search_path = ''
as $$
    update private.digest_sent set sent_at = now()
    where settle_digest.accepted
      and digest_sent.email = settle_digest.email and digest_sent.week = settle_digest.week;
    delete from private.digest_sent
    where not settle_digest.accepted and sent_at is null
      and digest_sent.email = settle_digest.email and digest_sent.week = settle_digest.week
$$;

-- What everyone has to hear in a week, one row per thing; who has nothing, wants no mail or had it is
-- not in it. Officials: their own actions. Coordinators: all of their municipality, what is said in
-- joint actions, and what they are asked for. Staff: what is overdue in the region.
create function private.digest(week date)
returns table (
    email text, role text, kind text, action_id uuid, title text, due_on date, municipality text,
    comments int
)
language sql stable
set search_path = ''
as $$
    with person as (
        select
            member.user_id, member.email, member.role, member.municipality_code as code,
            coalesce((
                select max(claimed_at) from private.digest_sent
                where digest_sent.email = member.email and digest_sent.week < digest.week
            ), now() - interval '7 days') as since
        from public.member
        where member.role in ('staff', 'coordinator', 'colleague')
          and not exists (
              select from public.mail_choice
              where mail_choice.user_id = member.user_id and not mail_choice.weekly
          )
          and not exists (
              select from private.digest_sent
              where digest_sent.email = member.email and digest_sent.week = digest.week
          )
    ), seen as (
        select person.*, action.id as action_id, action.title, action.due_on, action.status, action.municipality_code
        from person
        join public.action on case person.role
            when 'staff' then true
            when 'coordinator' then action.municipality_code = person.code
            else action.municipality_code = person.code and action.owner = person.email
        end
    ), late as (
        select
            seen.email, seen.role, seen.action_id, seen.title, seen.due_on, seen.municipality_code, 0 as comments,
            case when due_on < private.today() then 'overdue' else 'soon' end as kind
        from seen
        where status in ('planned', 'busy')
          and due_on <= private.today() + case when role = 'staff' then -1 else 14 end
    ), said as (
        select
            heard.email, heard.role, heard.action_id, heard.title, heard.due_on, heard.municipality_code,
            count(*)::int as comments, 'commented' as kind
        from (
            select user_id, email, role, since, action_id, title, due_on, municipality_code
            from seen where role <> 'staff'
            union
            select user_id, email, role, since, action.id, action.title, action.due_on, action.municipality_code
            from person
            join public.action_participant as part on part.municipality_code = person.code and part.state = 'joined'
            join public.action on action.id = part.action_id
            where role = 'coordinator'
        ) as heard
        join public.action_comment as spoken on spoken.action_id = heard.action_id
        where spoken.written_at > heard.since and spoken.written_by <> heard.user_id
        group by 1, 2, 3, 4, 5, 6
    ), asked as (
        select
            person.email, person.role, action.id as action_id, action.title, action.due_on,
            action.municipality_code, 0 as comments, 'invited' as kind
        from person
        join public.action_participant as part on part.municipality_code = person.code and part.state = 'invited'
        join public.action on action.id = part.action_id and action.status in ('planned', 'busy')
        where role = 'coordinator'
    )
    select found.email, found.role, kind, found.action_id, found.title, found.due_on, municipality.name, found.comments
    from (
        select email, role, kind, action_id, title, due_on, municipality_code, comments from late
        union all
        select email, role, kind, action_id, title, due_on, municipality_code, comments from said
        union all
        select email, role, kind, action_id, title, due_on, municipality_code, comments from asked
    ) as found
    join public.municipality on municipality.code = found.municipality_code
    order by found.email, kind, found.due_on, municipality.name, found.title, found.action_id
$$;
