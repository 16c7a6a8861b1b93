-- What was handed in and signed, every time. Alterable by nobody: a return is a row of its own, and
-- the next signature makes the next submission.

create table public.submission (
    id uuid primary key default gen_random_uuid(),
    scan_id uuid not null references public.scan (id),
    number int not null check (number > 0),
    questionnaire_version text not null references public.questionnaire_version (id),
    route text not null check (route in ('short', 'full')),
    answers jsonb not null check (jsonb_typeof(answers) = 'object'),
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    handed_in_by uuid not null,
    handed_in_name text not null,
    handed_in_at timestamptz not null,
    signed_by uuid not null,
    signed_name text not null,
    signed_at timestamptz not null default now(),
    signature_version int not null default 2 check (signature_version in (1, 2)),
    score_hash text check (score_hash ~ '^[0-9a-f]{64}$'),
    people_hash text check (people_hash ~ '^[0-9a-f]{64}$'),
    constraint submission_signs_score_and_people
        check (signature_version = 1 or num_nulls(score_hash, people_hash) = 0),
    unique (scan_id, number),
    constraint submission_is_of_two_people check (handed_in_by <> signed_by)
);
comment on column public.submission.answers is 'The shared part of every answer, as private.shared_answers gives it.';
comment on column public.submission.hash is 'private.hash_of what private.signed_content gives.';
comment on column public.submission.signature_version is 'What the signature covers (signature.sql).';
comment on column public.submission.score_hash is 'private.hash_of the score sheet, for who may not read that yet.';
comment on column public.submission.people_hash is 'private.people_under this signature; stays when their names are forgotten.';
comment on column public.submission.handed_in_by is 'Kept when the account is removed, so no foreign key.';
comment on column public.submission.signed_by is 'Kept when the account is removed, so no foreign key.';

create index submission_questionnaire_version on public.submission (questionnaire_version);

-- The score of what was signed, apart: a municipality may always read what it signed, and its score
-- from the stage on in which the round shows it (visibility.sql).
create table public.submission_sheet (
    submission_id uuid primary key references public.submission (id),
    sheet jsonb not null check (jsonb_typeof(sheet) = 'object')
);

create table public.submission_return (
    submission_id uuid primary key references public.submission (id),
    reason text not null check (reason = btrim(reason) and length(reason) between 1 and 1000),
    returned_by uuid not null,
    returned_at timestamptz not null default now()
);
comment on column public.submission_return.returned_by is 'Kept when the account is removed, so no foreign key.';

create trigger submission_is_immutable
    before update on public.submission
    for each row execute function private.keep_but_person('handed_in_by', 'handed_in_name', 'signed_by', 'signed_name');

create trigger submission_is_never_removed
    before delete or truncate on public.submission
    for each statement execute function private.keep_as_published();

create trigger submission_sheet_is_immutable
    before update or delete or truncate on public.submission_sheet
    for each statement execute function private.keep_as_published();

create trigger submission_return_is_immutable
    before update on public.submission_return
    for each row execute function private.keep_but_person('returned_by');

create trigger submission_return_is_never_removed
    before delete or truncate on public.submission_return
    for each statement execute function private.keep_as_published();

create trigger submission_is_one_line
    before insert or update of handed_in_name, signed_name on public.submission
    for each row execute function private.must_be_one_line('handed_in_name', 'signed_name');

alter table public.submission enable row level security;
alter table public.submission_sheet enable row level security;
alter table public.submission_return enable row level security;

grant select on public.submission to authenticated;
grant select on public.submission_sheet to authenticated;
grant select on public.submission_return to authenticated;

create policy "Officials read the submissions of their own municipality" on public.submission
    for select to authenticated
    using (scan_id in (select private.my_scans()));

create policy "Staff read all submissions" on public.submission
    for select to authenticated
    using ((select private.is_staff()));

create policy "Staff read all sheets" on public.submission_sheet
    for select to authenticated
    using ((select private.is_staff()));

create policy "Officials read the own sheets from own results on" on public.submission_sheet
    for select to authenticated
    using (submission_id in (
        select submission.id
        from public.submission
        join public.scan on scan.id = submission.scan_id
        where scan.id in (select private.my_scans())
          and scan.round_id in (select private.rounds_shown('own'))
    ));

create policy "Officials read the returns of their own municipality" on public.submission_return
    for select to authenticated
    using (submission_id in (
        select id from public.submission where scan_id in (select private.my_scans())
    ));

create policy "Staff read all returns" on public.submission_return
    for select to authenticated
    using ((select private.is_staff()));

-- The answers of a scan as others may read them, by item id: the fields are named here one by one, so
-- that what is added to an answer for the own municipality only stays out.
create function private.shared_answers(scan_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
    select coalesce(jsonb_object_agg(item_id, jsonb_build_object(
        'status', status,
        'value', value,
        'reason', reason,
        'note', note,
        'evidenceUrl', evidence_url,
        'shareable', shareable,
        'deliberate', case when deliberate_until is not null
            then jsonb_build_object('reason', deliberate_reason, 'until', deliberate_until) end
    )), '{}')
    from public.answer
    where answer.scan_id = shared_answers.scan_id
$$;
