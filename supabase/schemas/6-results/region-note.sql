-- What staff write beside the report of the region. Append-only: every version stays, with who and when.

create table public.region_note (
    round_id uuid not null references public.round (id),
    -- A theme of the questionnaire, or a place that every report has.
    place text not null check (length(place) <= 100),
    version int not null check (version > 0),
    -- Empty when it was taken away.
    note text not null check (length(note) <= 4000),
    written_by uuid not null,
    written_at timestamptz not null default now(),
    primary key (round_id, place, version)
);

create trigger region_note_is_immutable
    before update on public.region_note
    for each row execute function private.keep_but_person('written_by');

create trigger region_note_is_never_removed
    before delete or truncate on public.region_note
    for each statement execute function private.keep_as_published();

alter table public.region_note enable row level security;

grant select on public.region_note to authenticated;

create policy "Staff read all notes on the region" on public.region_note
    for select to authenticated
    using ((select private.is_staff()));

-- Writes the next version of a note; the same text again changes nothing. The version that the writer
-- saw has to be the last one.
-- @refuses forbidden, not_found, theme_unknown, text_too_long, changed_by_colleague
create function public.save_region_note(
    round_id uuid, place text, expected_version int, note text
) returns public.region_note
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    definition jsonb := private.definition_of_round(save_region_note.round_id);
    text_now text := btrim(coalesce(save_region_note.note, ''));
    last public.region_note;
    written public.region_note;
begin
    perform private.must_be_staff();
    if definition is null then
        perform private.refuse('not_found', 404);
    end if;
    if save_region_note.place is null or save_region_note.place not in ('summary', 'municipalities') then
        perform private.must_be_part(definition, 'theme', coalesce(save_region_note.place, ''));
    end if;
    if length(text_now) > 4000 then
        perform private.refuse('text_too_long', 413);
    end if;
    -- One writer at a place at a time: the same sent twice is one version.
    perform pg_advisory_xact_lock(
        hashtextextended('region_note' || save_region_note.round_id || save_region_note.place, 0)
    );
    select * into last from public.region_note
    where round_id = save_region_note.round_id and place = save_region_note.place
    order by version desc limit 1;
    if last.note = text_now then
        return last;
    end if;
    if coalesce(last.version, 0) is distinct from save_region_note.expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.region_note (round_id, place, version, note, written_by)
    values (
        save_region_note.round_id, save_region_note.place, coalesce(last.version, 0) + 1, text_now, auth.uid()
    )
    returning * into written;
    perform private.log_act(
        'region_note_saved', round_id => written.round_id, facts => jsonb_build_object('version', written.version)
    );
    return written;
end
$$;

grant execute on function public.save_region_note(uuid, text, int, text) to authenticated;
