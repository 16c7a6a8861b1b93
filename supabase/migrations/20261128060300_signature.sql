-- What a signature is under, and whether it still is (docs/decisions/0128-a-signature-covers-everything.md).

-- What was signed before stays checkable as what it is: version 1.
alter table public.submission add column signature_version int not null default 1
    check (signature_version in (1, 2));
alter table public.submission alter column signature_version set default 2;
alter table public.submission add column score_hash text check (score_hash ~ '^[0-9a-f]{64}$');
alter table public.submission add column people_hash text check (people_hash ~ '^[0-9a-f]{64}$');
alter table public.submission add constraint submission_signs_score_and_people
    check (signature_version = 1 or num_nulls(score_hash, people_hash) = 0);
comment on column public.submission.hash is 'private.hash_of what private.signed_content gives.';
comment on column public.submission.signature_version is 'What the signature covers (signature.sql).';
comment on column public.submission.score_hash is 'private.hash_of the score sheet, for who may not read that yet.';
comment on column public.submission.people_hash is 'private.people_under this signature; stays when their names are forgotten.';

-- SHA-256 of a document, in hexadecimals.
create function private.hash_of(document jsonb) returns text
language sql immutable
set search_path = ''
as $$
    select encode(sha256(convert_to(private.canonical_json(document), 'UTF8')), 'hex')
$$;

-- A moment as a signature spells it, in whole milliseconds: no clock of a reader has more.
create function private.spelled(moment timestamptz) returns text
language sql stable
set search_path = ''
as $$
    select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- What is handed in, as the one who signs sees it: whose scan it is, the answers and the score of them, who
-- handed it in and when.
create function private.handed_in_content(scan public.scan, answers jsonb, sheet jsonb) returns jsonb
language sql stable
set search_path = ''
as $$
    select jsonb_build_object(
        'signatureVersion', 2,
        'scan', scan.id,
        'round', scan.round_id,
        'municipality', scan.municipality_code,
        'questionnaireVersion', sheet ->> 'version',
        'route', scan.route,
        'answers', answers,
        'scoreHash', private.hash_of(sheet),
        'handedInBy', scan.handed_in_by,
        'handedInName', scan.handed_in_name,
        'handedInAt', private.spelled(scan.handed_in_at)
    )
$$;

-- Who handed in and who signed, in hexadecimals: names are forgotten in time (signature-names.sql), what was
-- signed stays. Nobody finds the names again: the accounts in it cannot be guessed.
create function private.people_under(made public.submission) returns text
language sql immutable
set search_path = ''
as $$
    select private.hash_of(jsonb_build_object(
        'handedInBy', made.handed_in_by, 'handedInName', made.handed_in_name,
        'signedBy', made.signed_by, 'signedName', made.signed_name
    ))
$$;

-- What this signature is under. Version 1: answers, version of the questionnaire and route. Version 2 adds
-- whose, who, when and the score. Read from where it is kept now, so whatever was changed shows.
create function private.signed_content(made public.submission) returns jsonb
language sql stable
set search_path = ''
as $$
    select case made.signature_version
        when 1 then jsonb_build_object(
            'answers', made.answers, 'questionnaireVersion', made.questionnaire_version, 'route', made.route
        )
        else jsonb_build_object(
            'signatureVersion', made.signature_version,
            'scan', made.scan_id,
            'round', scan.round_id,
            'municipality', scan.municipality_code,
            'number', made.number,
            'questionnaireVersion', made.questionnaire_version,
            'route', made.route,
            'answers', made.answers,
            'scoreHash', private.hash_of(submission_sheet.sheet),
            'peopleHash', case
                when made.handed_in_name = '' and made.signed_name = '' then made.people_hash
                else private.people_under(made)
            end,
            'handedInAt', private.spelled(made.handed_in_at),
            'signedAt', private.spelled(made.signed_at)
        )
    end
    from public.scan
    left join public.submission_sheet on submission_id = made.id
    where scan.id = made.scan_id
$$;

-- Whether what is kept is what was signed.
create function private.is_unaltered(made public.submission) returns boolean
language sql stable
set search_path = ''
as $$
    select coalesce(
        made.hash = private.hash_of(private.signed_content(made))
        and (
            made.signature_version = 1
            or made.score_hash = private.signed_content(made) ->> 'scoreHash'
        ),
        false
    )
$$;

create or replace function public.hand_in_scan(scan_id uuid, name text) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_change(hand_in_scan.scan_id);
    clean_name text := private.clean_name(hand_in_scan.name);
    definition jsonb := private.definition_of_round(target.round_id);
    answers jsonb := private.shared_answers(target.id);
    sheet jsonb := private.score_scan(definition, answers, target.route);
begin
    if clean_name is null then
        perform private.refuse('signature_name_invalid', 400);
    end if;
    if private.choice_coverage(definition, sheet) < 0.9 then
        perform private.refuse('scan_incomplete', 409);
    end if;
    if exists (select from private.without_evidence(definition, answers, sheet)) then
        perform private.refuse('evidence_missing', 409);
    end if;
    target.handed_in_at := date_trunc('milliseconds', now());
    target.handed_in_by := auth.uid();
    target.handed_in_name := clean_name;
    update public.scan
    set state = 'ready_to_sign', handed_in_at = target.handed_in_at,
        handed_in_by = target.handed_in_by, handed_in_name = target.handed_in_name,
        handed_in_hash = private.hash_of(private.handed_in_content(target, answers, sheet))
    where id = target.id
    returning * into target;
    return target;
end
$$;

create or replace function public.sign_scan(scan_id uuid, name text, hash text) returns public.submission
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_move(sign_scan.scan_id);
    clean_name text := private.clean_name(sign_scan.name);
    definition jsonb := private.definition_of_round(target.round_id);
    shared jsonb := private.shared_answers(target.id);
    sheet jsonb := private.score_scan(definition, shared, target.route);
    seen jsonb := private.handed_in_content(target, shared, sheet);
    earlier int := (select count(*) from public.submission where scan_id = target.id);
    made public.submission;
begin
    if target.state <> 'ready_to_sign' then
        perform private.refuse('scan_not_handed_in', 409);
    end if;
    if target.handed_in_by = auth.uid() then
        perform private.refuse('signer_handed_in', 403);
    end if;
    if clean_name is null then
        perform private.refuse('signature_name_invalid', 400);
    end if;
    if sign_scan.hash is distinct from private.hash_of(seen) then
        perform private.refuse('signed_content_changed', 409);
    end if;
    made.id := gen_random_uuid();
    made.scan_id := target.id;
    made.number := earlier + 1;
    made.signature_version := 2;
    made.questionnaire_version := sheet ->> 'version';
    made.route := target.route;
    made.answers := shared;
    made.score_hash := seen ->> 'scoreHash';
    made.handed_in_by := target.handed_in_by;
    made.handed_in_name := target.handed_in_name;
    made.handed_in_at := target.handed_in_at;
    made.signed_by := auth.uid();
    made.signed_name := clean_name;
    made.signed_at := date_trunc('milliseconds', now());
    made.people_hash := private.people_under(made);
    made.hash := private.hash_of(
        seen - 'handedInBy' - 'handedInName' || jsonb_build_object(
            'number', made.number, 'peopleHash', made.people_hash,
            'signedAt', private.spelled(made.signed_at)
        )
    );
    insert into public.submission values (made.*);
    insert into public.submission_sheet values (made.id, sheet);
    update public.scan
    set state = 'submitted', submitted_at = made.signed_at, submitted_by = made.signed_by
    where id = target.id;
    return made;
end
$$;

drop function private.content_hash(jsonb, text, text);
drop function private.signed_text(jsonb, text, text);

-- What waits for a signature now gets the code of what its signer will sign.
update public.scan set handed_in_at = date_trunc('milliseconds', handed_in_at)
where state = 'ready_to_sign';
update public.scan set handed_in_hash = private.hash_of(private.handed_in_content(
    scan, private.shared_answers(id),
    private.score_scan(private.definition_of_round(round_id), private.shared_answers(id), route)
))
where state = 'ready_to_sign';
