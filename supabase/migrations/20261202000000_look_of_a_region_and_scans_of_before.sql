-- A region has a logo, a colour and languages of its own; who became part of another municipality can be read there;
-- the weekly mail stands in the list of mails.

-- Whether a colour can be read on white, and white on it, by WCAG 2.2 (src/domain/colour.ts).
create function private.is_readable_colour(colour text) returns boolean
language sql immutable strict
set search_path = ''
as $$
    select case when colour ~ '^#[0-9a-f]{6}$' then 1.05 / (0.05 + (
        select sum(weight * case when share <= 0.04045 then share / 12.92 else ((share + 0.055) / 1.055) ^ 2.4 end)
        from (values (2, 0.2126::float8), (4, 0.7152), (6, 0.0722)) as part (place, weight)
        cross join lateral (
            select get_byte(decode(substr(colour, place, 2), 'hex'), 0) / 255::float8 as share
        ) as seen
    )) >= 4.5 else false end
$$;

alter table public.region
    drop constraint region_logo_check,
    add constraint region_logo_check check (
        logo like '/%' or length(logo) <= 80000 and logo ~ '^data:image/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$'
    ),
    add colour text check (private.is_readable_colour(colour)),
    add languages text[] not null default '{nl,en,de,fr}' check (
        languages <@ '{nl,en,de,fr}' and 'nl' = any (languages)
    );
comment on column public.region.logo is 'Path of a file of the site, or the picture itself.';
comment on column public.region.colour is 'Of buttons and links; null for ours.';
comment on column public.region.languages is 'In which entrepreneurs can rate.';

-- Keeps what the region is called, and its places where they are given: the document that regionFileSchema
-- (src/domain/territory/region-file.ts) checks and supabase/content/region.json is an example of.
-- @refuses region_invalid, region_in_use
create or replace function private.keep_region(given jsonb) returns public.region
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    kept public.region;
begin
    if jsonb_typeof(given -> 'names') is distinct from 'object' then
        perform private.refuse('region_invalid', 400);
    end if;
    if exists (
        select from jsonb_each_text(given -> 'names')
        where (length(btrim(value)) between 1 and 60 and private.is_one_line(value)) is not true
    ) or exists (
        select from unnest(array[
            'product', 'productInFull', 'office', 'officeInFull', 'officeInFrench', 'mailSender'
        ]) as word
        where (length(btrim(given ->> word)) between 1 and 120 and private.is_one_line(given ->> word)) is not true
    ) or given ->> 'officeEmail' is not null and private.clean_email(given ->> 'officeEmail') is null then
        perform private.refuse('region_invalid', 400);
    end if;
    begin
        update public.region set
            names = given -> 'names', product = given ->> 'product', product_in_full = given ->> 'productInFull',
            office = given ->> 'office', office_in_full = given ->> 'officeInFull',
            office_in_french = given ->> 'officeInFrench', office_email = given ->> 'officeEmail',
            mail_sender = given ->> 'mailSender', logo = given ->> 'logo', colour = given ->> 'colour',
            languages = case when given ? 'languages'
                then array(select jsonb_array_elements_text(given -> 'languages')) else '{nl,en,de,fr}' end
        where one
        returning * into kept;
    exception when integrity_constraint_violation or data_exception then
        perform private.refuse('region_invalid', 400);
    end;
    if given ? 'municipalities' then
        perform private.replace_places(given);
    end if;
    return kept;
end
$$;

-- All that the rating page needs before somebody can rate, in one document: the questions of the version in
-- use, and the places to choose from.
create or replace function private.rating_form() returns jsonb
language sql stable
set search_path = ''
as $$
    select content || jsonb_build_object(
        'office', jsonb_build_object('plain', office, 'french', office_in_french),
        'places', (
            select jsonb_agg(jsonb_build_object(
                'code', code, 'name', name, 'shortName', short_name, 'slug', slug,
                'row', tile_row, 'column', tile_column
            ) order by tile_row, tile_column)
            from public.municipality where takes_part
        )
    ) || coalesce((
        -- The addresses of who is no more lead to who came after; told only where there are any.
        select jsonb_build_object('former', jsonb_object_agg(slug, private.place_today(code)))
        from public.municipality where successor is not null
        having count(*) > 0
    ), '{}') || jsonb_strip_nulls(jsonb_build_object(
        'colour', colour,
        'languages', case when cardinality(languages) < 4 then to_jsonb(languages) end
    ))
    from public.rating_questions cross join public.region
    where questionnaire_version = private.questionnaire_in_use()
$$;

-- The own municipality, and those that became part of it: of those is read what they filled in, nothing is changed.
create function private.my_municipalities() returns setof text
language sql stable security definer
set search_path = ''
as $$
    with recursive mine as (
        select private.my_municipality() as code
        union
        select before.code from public.municipality as before join mine on before.successor = mine.code
    )
    select code from mine where code is not null
$$;
grant execute on function private.my_municipalities() to authenticated;

drop policy "Officials read the scans of their own municipality" on public.scan;

create policy "Officials read the scans of their own municipality" on public.scan
    for select to authenticated
    using (municipality_code in (select private.my_municipalities()));

-- The scans whose answers, history and score sheet the person may read: those of the policies above.
create or replace function private.my_scans() returns setof uuid
language sql stable security definer
set search_path = ''
as $$
    select id from public.scan where municipality_code in (select private.my_municipalities())
$$;

-- What they say of measures: of two about one measure what was said last. It stays with the old ones too, where a closed
-- round is read with it.
create function private.pass_measures_on(codes text[], successor text) returns void
language sql
set search_path = ''
as $$
    insert into public.own_measure as known (
        municipality_code, measure_id, set_aside, note, person_days, weeks, cost, version, updated_by, updated_at,
        hours_per_year
    )
    select distinct on (measure_id)
        pass_measures_on.successor, measure_id, set_aside, note, person_days, weeks, cost, 1, updated_by, updated_at,
        hours_per_year
    from public.own_measure where municipality_code = any (codes)
    order by measure_id, updated_at desc, municipality_code
    on conflict (municipality_code, measure_id) do update set
        set_aside = excluded.set_aside, note = excluded.note, person_days = excluded.person_days,
        weeks = excluded.weeks, cost = excluded.cost, hours_per_year = excluded.hours_per_year,
        version = known.version + 1, updated_by = excluded.updated_by, updated_at = excluded.updated_at
        where known.updated_at < excluded.updated_at;
$$;

-- Ends municipalities on a day, with a successor: `made` says what a new one is called (JSON: name, shortName, slug,
-- subregion, sizeClass, rural); without it the successor is there already. The same sent twice is one.
-- @refuses what must_merge and make_successor refuse, merge_date_invalid
create or replace function public.merge_municipalities(codes text, successor text, ended_on date, made text default null)
returns public.municipality
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    ending text[];
    heir public.municipality;
begin
    perform private.must_be_staff();
    perform private.hold_merging(merge_municipalities.codes, merge_municipalities.successor);
    select * into heir from public.municipality where code = merge_municipalities.successor;
    if not exists (
        select from unnest(private.codes_in(merge_municipalities.codes)) as one
        where not exists (select from public.municipality where code = one and successor = heir.code)
    ) and heir.code is not null and private.codes_in(merge_municipalities.codes) <> '{}' then
        return heir;
    end if;
    ending := private.must_merge(merge_municipalities.codes, merge_municipalities.successor);
    if merge_municipalities.ended_on is null or not isfinite(merge_municipalities.ended_on)
        or merge_municipalities.ended_on > private.today() or merge_municipalities.ended_on < date '2000-01-01' then
        perform private.refuse('merge_date_invalid', 400);
    end if;
    -- A tile is free once the old ones take no part.
    update public.municipality set takes_part = false where code = any (ending);
    if merge_municipalities.made is not null then
        perform private.make_successor(ending, merge_municipalities.successor, private.parsed(merge_municipalities.made));
    else
        perform private.participating_municipality(merge_municipalities.successor);
        update public.municipality as taker set (inhabitants, borders, features) = (
            select
                sum(old.inhabitants),
                array(
                    select distinct unnest(each.borders) from public.municipality as each
                    where each.code = any (ending || taker.code) order by 1
                ),
                array(
                    select distinct unnest(each.features) from public.municipality as each
                    where each.code = any (ending || taker.code) order by 1
                )
            from public.municipality as old where old.code = any (ending || taker.code)
        )
        where code = merge_municipalities.successor;
    end if;
    update public.municipality
    set ended_on = merge_municipalities.ended_on, successor = merge_municipalities.successor
    where code = any (ending);
    perform private.pass_borders_on(ending, merge_municipalities.successor);
    perform private.pass_rounds_on(ending, merge_municipalities.successor);
    perform private.pass_actions_on(ending, merge_municipalities.successor);
    perform private.pass_measures_on(ending, merge_municipalities.successor);
    perform private.pass_people_on(ending, merge_municipalities.successor);
    perform private.log_act(
        'municipalities_merged', code,
        facts => jsonb_build_object('to', merge_municipalities.successor, 'day', merge_municipalities.ended_on)
    ) from unnest(ending) as code;
    select * into heir from public.municipality where code = merge_municipalities.successor;
    return heir;
end
$$;

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
create or replace function public.mails(
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
