-- The list of mails that staff look through.

-- Every mail that waits, left or did not arrive; the weekly ones too, which are taken before they leave (digest.sql).
create function private.listed_mails()
returns table (
    id uuid, kind text, recipient text, municipality_code text, round_id uuid, state text, test boolean,
    queued_at timestamptz, next_attempt timestamptz, settled_at timestamptz, attempts int, answer text
)
language sql stable
set search_path = ''
as $$
    select
        id, kind, recipient, municipality_code, round_id, state, facts ? 'test',
        queued_at, next_attempt, settled_at, attempts, answer
    from private.mail_queue
    union all
    select
        md5(weekly.email || weekly.week)::uuid, 'weekly', weekly.email, member.municipality_code, null,
        case
            when sent_at is not null then 'sent'
            when claimed_at > now() - interval '10 minutes' then 'sending' else 'unknown'
        end,
        false, claimed_at, claimed_at, sent_at, 1, null
    from private.digest_sent as weekly
    left join public.member on member.email = weekly.email
$$;

-- The newest hundred, or those of them that are looked for.
-- @refuses forbidden
create function public.mails(
    of_state text default null, of_kind text default null, words text default null
)
returns table (
    id uuid, kind text, recipient text, municipality_code text, round_id uuid, state text, test boolean,
    queued_at timestamptz, next_attempt timestamptz, settled_at timestamptz, attempts int, answer text
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query
    select mail.* from private.listed_mails() as mail
    left join public.municipality as place on place.code = mail.municipality_code
    where (mails.of_state is null or mail.state = mails.of_state)
      and (mails.of_kind is null or mail.kind = mails.of_kind)
      and (
          mails.words is null
          or position(lower(mails.words) in mail.recipient) > 0
          or position(lower(mails.words) in lower(place.name)) > 0
      )
    order by mail.queued_at desc, mail.id
    limit 100;
end
$$;

grant execute on function public.mails(text, text, text) to authenticated;
