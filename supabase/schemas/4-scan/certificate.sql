-- The code of a signature as people say it, and checking it (docs/decisions/0218-a-certificate-is-checked-by-anyone.md).

-- Twelve digits of the hash: short enough to read out, too many to guess. certificateCode in
-- src/domain/certificate.ts does the same.
create function private.certificate_code(hash text) returns text
language sql immutable
set search_path = ''
as $$
    select lpad((('x' || left(hash, 13))::bit(52)::bigint % 1000000000000)::text, 12, '0')
$$;

create index submission_by_code on public.submission (private.certificate_code(hash));

-- What was signed under this code: whose, of which round, when, whether it still counts and is what is kept. Tells
-- no names, answers or scores, and nothing to who does not have the code.
create function public.certificate(code text) returns table (
    municipality text, round text, number int, handed_in_on date, signed_on date, returned_on date, unaltered boolean
)
language sql stable security definer
set search_path = ''
as $$
    select municipality.name, round.name, submission.number,
        (submission.handed_in_at at time zone 'Europe/Amsterdam')::date,
        (submission.signed_at at time zone 'Europe/Amsterdam')::date,
        (submission_return.returned_at at time zone 'Europe/Amsterdam')::date,
        private.is_unaltered(submission)
    from public.submission
    join public.scan on scan.id = submission.scan_id
    join public.round on round.id = scan.round_id
    join public.municipality on municipality.code = scan.municipality_code
    left join public.submission_return on submission_return.submission_id = submission.id
    where private.certificate_code(submission.hash) = certificate.code
    order by municipality.name, submission.signed_at, submission.number
$$;

grant execute on function public.certificate(text) to anon, authenticated;
