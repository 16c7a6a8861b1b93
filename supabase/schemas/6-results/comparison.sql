-- What the participants of a round, and viewers, see of each other.

-- The letter of a municipality in a round. Drawn by lot, so that no name, size or place leads to it.
create table private.letter (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    letter text not null,
    primary key (round_id, municipality_code),
    unique (round_id, letter)
);

create index letter_municipality_code on private.letter (municipality_code);

alter table private.letter enable row level security;

-- The nth name in A to Z, AA to ZZ, AAA and on: a region may have more than 26 municipalities.
create function private.nth_letter(n bigint) returns text
language sql immutable
set search_path = ''
as $$
    with recursive places (letter, rest) as (
        select '', n
        union all
        select chr(65 + ((rest - 1) % 26)::int) || letter, (rest - 1) / 26 from places where rest > 0
    )
    select letter from places where rest = 0
$$;

create function private.hand_out_letters(round_id uuid) returns void
language sql
set search_path = ''
as $$
    insert into private.letter (round_id, municipality_code, letter)
    select scan.round_id, municipality_code, private.nth_letter(row_number() over (order by gen_random_uuid()))
    from public.scan
    where scan.round_id = hand_out_letters.round_id
      and state = 'submitted'
      and municipality_code not in (select private.named(hand_out_letters.round_id, 'participants'))
$$;

-- The scores of a round on one route, in whole points, for who handed in too and for viewers. Nothing
-- before the stage 'participants', or of fewer than five. Who is not named has a letter and themes
-- only: with items, what a municipality offers to share (donors.sql) would tell which one it is. Who is
-- left out (naming.sql) has a letter and no values, but for the reader that it is.
-- Own says which row is that of the reader. Scores are 0-100 or null. Provisional has the themes of which
-- 60 to 90 % was answered; how much exactly stays inside, since with a few questions to a theme it would
-- tell which ones were left open.
-- @refuses forbidden, not_found
create function public.comparison(round_id uuid, route text default 'full')
returns table (
    municipality_code text, letter text, own boolean,
    themes jsonb, provisional jsonb, items jsonb, total double precision
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text := private.my_municipality();
begin
    if place is null and not private.is_staff() and not private.is_viewer() then
        perform private.refuse('forbidden', 403);
    end if;
    if not exists (select from public.round where id = comparison.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if comparison.round_id not in (select private.rounds_shown('participants'))
        or place is not null and not exists (
            select from public.scan
            where round_id = comparison.round_id and municipality_code = place and state = 'submitted'
        ) then
        return;
    end if;
    return query
    with handed_in as (
        select
            scan.municipality_code as code,
            coalesce(scan.municipality_code = place, false) as own,
            scan.municipality_code in (select private.named(comparison.round_id, 'participants')) as named,
            scan.municipality_code in (select private.left_out(comparison.round_id, 'participants')) as left_out,
            sheet
        from public.scan
        join public.score_sheet on scan_id = scan.id
        where scan.round_id = comparison.round_id and sheet ->> 'route' = comparison.route
    )
    select
        case when handed_in.named or handed_in.own then code end,
        letter.letter,
        handed_in.own,
        case when readable then private.theme_points(sheet) else private.no_points(sheet) end,
        case when readable then private.provisional_themes(sheet) else '[]' end,
        case when handed_in.named or handed_in.own then private.item_points(sheet) end,
        case when readable then private.half_up((sheet ->> 'total')::double precision) end
    from handed_in
    cross join lateral (select handed_in.own or not handed_in.left_out as readable) as reader
    left join private.letter
        on letter.round_id = comparison.round_id and letter.municipality_code = code
    where (select count(*) from handed_in where not handed_in.left_out) >= 5
    order by length(letter.letter) nulls first, letter.letter, code;
end
$$;

grant execute on function public.comparison(uuid, text) to authenticated;

-- Themes of a score sheet in whole points; null where too little was answered to show one.
create function private.theme_points(sheet jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_object_agg(key, case
        when (value ->> 'shown')::boolean then private.half_up((value ->> 'score')::double precision)
    end)
    from jsonb_each(sheet -> 'themes')
$$;

-- The same without any of them.
create function private.no_points(sheet jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_object_agg(key, null) from jsonb_each(sheet -> 'themes')
$$;

-- The themes that are shown while 60 to 90 % was answered (dossier e1).
create function private.provisional_themes(sheet jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select coalesce(jsonb_agg(key order by key), '[]')
    from jsonb_each(sheet -> 'themes')
    where (value ->> 'shown')::boolean and (value ->> 'provisional')::boolean
$$;

create function private.item_points(sheet jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_object_agg(key, private.half_up((value ->> 'score')::double precision))
    from jsonb_each(sheet -> 'items')
$$;
