-- What officials tell each other beside an answer. It never leaves the municipality: staff read answers
-- and their history, and therefore this is kept apart. One row per version of an answer that has a
-- note; the present one is that of the version of the answer. Written by save_answer, then never changed.

create table public.internal_note (
    scan_id uuid not null,
    item_id text not null,
    version int not null,
    note text not null check (length(note) between 1 and 4000),
    primary key (scan_id, item_id, version),
    foreign key (scan_id, item_id, version) references public.answer_history (scan_id, item_id, version)
);

create trigger internal_note_is_immutable
    before update or truncate on public.internal_note
    for each statement execute function private.keep_as_published();

-- It goes when its term is over (8-privacy/retention.sql), and not a day before.
create function private.keep_for_its_term() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if not exists (
        select from public.scan join private.rounds_past('answer', private.today()) as past on past.id = round_id
        where scan.id = old.scan_id
    ) then
        perform private.refuse('forbidden', 403);
    end if;
    return old;
end
$$;

create trigger internal_note_is_kept_for_its_term
    before delete on public.internal_note
    for each row execute function private.keep_for_its_term();

alter table public.internal_note enable row level security;

grant select on public.internal_note to authenticated;

create policy "Officials read the internal notes of their own municipality" on public.internal_note
    for select to authenticated
    using (scan_id in (
        select id from public.scan where municipality_code = (select private.my_municipality())
    ));
