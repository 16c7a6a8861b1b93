-- Reading the log of acts (audit-log.sql), for staff: by person, municipality, act and day; and whether it is whole.

-- The newest acts first, before a number, a page at a time. Who acted: null of the product itself, empty of somebody
-- who is forgotten. The total is of all that fits.
-- @refuses forbidden, malformed_request
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

-- How many acts there are, and the number of the first at which the chain is broken; null when it is whole.
-- `npm run audit` works the same out without the functions of the database.
create function private.walk_audit_log() returns table (acts bigint, broken_at bigint, head text)
language sql stable
set search_path = ''
as $$
    with walked as (
        select
            row_number() over in_order as place,
            entry.number is distinct from row_number() over in_order
                or entry.previous is distinct from lag(entry.hash, 1, '') over in_order
                or entry.hash is distinct from private.act_hash(entry) as broken
        from private.audit_log as entry
        window in_order as (order by entry.number)
    ), counted as (
        select count(*) as acts, min(place) filter (where broken) as broken_at from walked
    )
    select
        counted.acts,
        coalesce(counted.broken_at, case
            when audit_head.number is distinct from counted.acts
                or audit_head.hash is distinct from coalesce(
                    (select hash from private.audit_log order by number desc limit 1), ''
                ) then counted.acts + 1
        end),
        coalesce(audit_head.hash, '')
    from counted left join private.audit_head on true
$$;

-- @refuses forbidden
create function public.check_audit_log() returns table (acts bigint, broken_at bigint, head text)
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    return query select * from private.walk_audit_log();
end
$$;

-- What the log holds of a person: for the export of that person only.
create function private.acts_of(email text) returns jsonb
language sql stable
set search_path = ''
as $$
    select jsonb_agg(jsonb_build_object(
        'at', entry.at, 'act', entry.act, 'municipality', entry.municipality_code, 'round', entry.round_id,
        'facts', entry.facts, 'by_me', entry.actor = own.id
    ) order by entry.number)
    from private.audit_person as own
    join private.audit_log as entry
        on entry.actor = own.id or (entry.subject_kind = 'person' and entry.subject = own.id::text)
    where own.email = acts_of.email
$$;

-- Addresses of who has no account and no invitation any more, and of whom nothing was done for a year.
create function private.forget_people_in_log() returns void
language sql
set search_path = ''
as $$
    update private.audit_person as own set email = null
    where email is not null
      and not exists (select from auth.users where lower(users.email) = own.email)
      and not exists (select from public.invitation where invitation.email = own.email)
      and not exists (
          select from private.audit_log
          where (actor = own.id or (subject_kind = 'person' and subject = own.id::text))
            and at > now() - interval '1 year'
      )
$$;

grant execute on function public.audit_log(text, text, text, date, date, bigint, int) to authenticated;
grant execute on function public.check_audit_log() to authenticated;
