-- Every version of every answer. Append-only: no role can alter it, but for who gave it (unalterable.sql).

create table public.answer_history (
    scan_id uuid not null,
    item_id text not null,
    status text not null,
    value jsonb,
    reason text not null,
    note text not null,
    evidence_url text not null,
    shareable boolean not null,
    deliberate_reason text not null,
    deliberate_until date,
    version int not null,
    answered_by uuid,
    answered_at timestamptz not null,
    primary key (scan_id, item_id, version),
    foreign key (scan_id, item_id) references public.answer (scan_id, item_id)
);

create function private.remember_answer() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    insert into public.answer_history (
        scan_id, item_id, status, value, reason, note, evidence_url, shareable,
        deliberate_reason, deliberate_until, version, answered_by, answered_at
    ) values (
        new.scan_id, new.item_id, new.status, new.value, new.reason, new.note, new.evidence_url,
        new.shareable, new.deliberate_reason, new.deliberate_until, new.version, new.answered_by, new.answered_at
    );
    return null;
end
$$;

-- Forgetting who gave an answer is no new version of it.
create trigger answer_is_remembered
    after insert or update of version on public.answer
    for each row execute function private.remember_answer();

create trigger answer_history_is_immutable
    before update on public.answer_history
    for each row execute function private.keep_but_person('answered_by');

create trigger answer_history_is_never_removed
    before delete or truncate on public.answer_history
    for each statement execute function private.keep_as_published();

alter table public.answer_history enable row level security;

grant select on public.answer_history to authenticated;

create policy "Officials read the history of their own municipality" on public.answer_history
    for select to authenticated
    using (scan_id in (select private.my_scans()));

create policy "Staff read all history" on public.answer_history
    for select to authenticated
    using ((select private.is_staff()));
