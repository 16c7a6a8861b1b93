-- Closing a round waits for every write under way in it, and what comes later finds it closed.

-- Goes on only when the round is open, and then it stays open until the end of the transaction.
-- @refuses round_not_open
create or replace function private.must_be_open(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
    perform pg_advisory_xact_lock_shared(private.closing());
    if not exists (select from public.round where id = must_be_open.round_id and state = 'open') then
        perform private.refuse('round_not_open', 409);
    end if;
end
$$;

-- The scan, locked for a step of its own officials; others in it wait, and so does closing the round.
-- Staff read along only.
-- @refuses not_found, forbidden, scan_already_submitted, round_not_open
create or replace function private.scan_to_move(scan_id uuid) returns public.scan
language plpgsql
set search_path = ''
as $$
declare
    found_scan public.scan;
begin
    select * into found_scan from public.scan
    where id = scan_to_move.scan_id
    for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if found_scan.municipality_code is distinct from private.my_municipality() then
        perform private.refuse('forbidden', 403);
    end if;
    if found_scan.state = 'submitted' then
        perform private.refuse('scan_already_submitted', 409);
    end if;
    perform private.must_be_open(found_scan.round_id);
    return found_scan;
end
$$;

-- ESZL returns a submitted scan, with a reason that the municipality reads. It counts as not submitted
-- until it is signed again; what was signed stays.
-- @refuses forbidden, not_found, scan_not_submitted, round_not_open, return_reason_missing, text_too_long
create or replace function public.return_scan(scan_id uuid, reason text) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan;
    clean_reason text := btrim(coalesce(return_scan.reason, ''), E' \t\r\n');
begin
    perform private.must_be_staff();
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
    return private.reopen_scan(target.id);
end
$$;

-- Counts what was held, or leaves it out of what is published; never deletes it.
-- @refuses forbidden, round_not_open
create or replace function public.judge_held_ratings(round_id uuid, municipality_code text, counts boolean)
returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.must_be_open(judge_held_ratings.round_id);
    update private.rating
    set held = false,
        valid = valid and judge_held_ratings.counts is true,
        flags = case when judge_held_ratings.counts is true then flags else flags || array['wave', 'left_out'] end
    where round_id = judge_held_ratings.round_id and held
      and municipality_code = judge_held_ratings.municipality_code;
    perform private.fold_ratings(
        judge_held_ratings.round_id, judge_held_ratings.municipality_code,
        (select publish_batch from private.publishing())
    );
end
$$;
