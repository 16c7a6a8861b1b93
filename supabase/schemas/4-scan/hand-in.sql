-- Handing in takes two: one member hands in, another signs, and what was signed is kept. Until the
-- signature it can be taken back; after it only staff can return it, with a reason.

-- A name as someone writes it under a document; null when it is none.
create function private.clean_name(name text) returns text
language sql immutable
set search_path = ''
as $$
    select btrim(name) where length(btrim(name)) between 2 and 120 and private.is_one_line(btrim(name))
$$;

-- Hands the scan in to be signed by a colleague: from here on nothing in it changes.
-- @refuses what scan_to_change refuses, signature_name_invalid, scan_incomplete, evidence_missing
create function public.hand_in_scan(scan_id uuid, name text) returns public.scan
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
    perform private.log_act('scan_handed_in', target.municipality_code, target.round_id, 'scan', target.id::text);
    return target;
end
$$;

-- Back to filling in.
create function private.reopen_scan(scan_id uuid) returns public.scan
language sql
set search_path = ''
as $$
    update public.scan
    set state = 'in_progress', handed_in_at = null, handed_in_by = null, handed_in_name = null,
        handed_in_hash = null, submitted_at = null, submitted_by = null
    where id = reopen_scan.scan_id
    returning *
$$;

-- Back to filling in, before anyone signed: by who handed it in, or the coordinator.
-- @refuses what scan_to_move refuses, scan_not_handed_in, forbidden
create function public.take_back_scan(scan_id uuid) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_move(take_back_scan.scan_id);
begin
    if target.state <> 'ready_to_sign' then
        perform private.refuse('scan_not_handed_in', 409);
    end if;
    if target.handed_in_by <> auth.uid() and not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    perform private.log_act('scan_taken_back', target.municipality_code, target.round_id, 'scan', target.id::text);
    return private.reopen_scan(target.id);
end
$$;

-- A second member signs what was handed in, and with it the scan is submitted and its score official.
-- The hash says what the signer saw, so that nobody signs something else that came in its place.
-- @refuses what scan_to_sign refuses, signature_name_invalid, scan_not_handed_in, signer_handed_in,
--          signed_content_changed
create function public.sign_scan(scan_id uuid, name text, hash text) returns public.submission
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_sign(sign_scan.scan_id);
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
    perform private.log_act('scan_signed', target.municipality_code, target.round_id, 'scan', target.id::text);
    return made;
end
$$;

-- Staff return a submitted scan, with a reason that the municipality reads. It counts as not submitted
-- until it is signed again; what was signed stays.
-- @refuses forbidden, not_found, scan_not_submitted, round_not_open, return_reason_missing, text_too_long
create function public.return_scan(scan_id uuid, reason text) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan;
    clean_reason text := btrim(coalesce(return_scan.reason, ''), E' \t\r\n');
begin
    perform private.must_be_staff();
    perform pg_advisory_xact_lock_shared(private.closing());
    select * into target from public.scan where id = return_scan.scan_id for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if target.state <> 'submitted' then
        perform private.refuse('scan_not_submitted', 409);
    end if;
    perform private.must_be_open(target.round_id);
    if clean_reason = '' then
        perform private.refuse('return_reason_missing', 400);
    end if;
    if length(clean_reason) > 1000 then
        perform private.refuse('text_too_long', 413);
    end if;
    insert into public.submission_return (submission_id, reason, returned_by)
    select id, clean_reason, auth.uid()
    from public.submission where submission.scan_id = target.id
    order by number desc limit 1;
    perform private.log_act('scan_returned', target.municipality_code, target.round_id, 'scan', target.id::text);
    return private.reopen_scan(target.id);
end
$$;

grant execute on function public.hand_in_scan(uuid, text) to authenticated;
grant execute on function public.take_back_scan(uuid) to authenticated;
grant execute on function public.sign_scan(uuid, text, text) to authenticated;
grant execute on function public.return_scan(uuid, text) to authenticated;
