-- Who takes part travels as JSON, as other lists do: a server takes no list of words that is none.

drop function public.save_round(
    uuid, text, date, date, text, text, boolean, boolean, date, date, text, int, text[], text[]
);

-- The codes in a list as JSON.
-- @refuses malformed_request
create or replace function private.codes_in(json_text text) returns text[]
language plpgsql immutable
set search_path = ''
as $$
declare
    list jsonb := coalesce(private.parsed(json_text), '[]');
begin
    if jsonb_typeof(list) <> 'array' or jsonb_path_exists(list, '$[*] ? (@.type() != "string")') then
        perform private.refuse('malformed_request', 400);
    end if;
    return array(select jsonb_array_elements_text(list));
end
$$;

-- Keeps a draft; without round_id a new one. Who is named in neither list of codes, as JSON, does not take part.
-- @refuses what round_to_move, round_name and must_follow refuse, route_invalid, malformed_request,
--          number_out_of_range, municipality_unknown
create or replace function public.save_round(
    round_id uuid default null, name text default null, starts_on date default null, closes_on date default null,
    questionnaire_version text default null, route text default null, own_results boolean default true, rating boolean default true,
    rating_from date default null, rating_until date default null, codes text default 'some',
    grace_days int default 0, places text default '[]', later_places text default '[]'
) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_variable
declare
    kept public.round;
    now_in text[];
    later_in text[];
begin
    perform private.must_be_staff();
    now_in := private.codes_in(places);
    later_in := private.codes_in(later_places);
    if save_round.round_id is not null then
        kept := private.round_to_move(save_round.round_id, 'draft');
    end if;
    kept.name := private.round_name(save_round.name, kept.id);
    perform private.must_follow(starts_on, closes_on, rating_from, rating_until);
    if not exists (select from public.questionnaire_version where id = save_round.questionnaire_version) then
        perform private.refuse('not_found', 404);
    end if;
    if route not in ('short', 'full') then
        perform private.refuse('route_invalid', 400);
    end if;
    if codes is null or codes not in ('none', 'some', 'all') or own_results is null or rating is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if (grace_days between 0 and 30) is not true then
        perform private.refuse('number_out_of_range', 400);
    end if;
    if exists (
        select from unnest(now_in || later_in) as named (code)
        where not exists (
            select from public.municipality where municipality.code = named.code and municipality.takes_part
        )
    ) then
        perform private.refuse('municipality_unknown', 404);
    end if;
    kept.id := coalesce(kept.id, gen_random_uuid());
    insert into public.round as known (
        id, name, questionnaire_version, state, opened_at, closes_on, starts_on, route, own_results,
        rating, rating_from, rating_until, codes, grace_days
    ) values (
        kept.id, kept.name, questionnaire_version, 'draft', null, closes_on, starts_on, route, own_results,
        rating, rating_from, rating_until, codes, grace_days
    )
    on conflict (id) do update set
        name = excluded.name, questionnaire_version = excluded.questionnaire_version,
        closes_on = excluded.closes_on, starts_on = excluded.starts_on, route = excluded.route,
        own_results = excluded.own_results, rating = excluded.rating, rating_from = excluded.rating_from,
        rating_until = excluded.rating_until, codes = excluded.codes, grace_days = excluded.grace_days
    returning * into kept;
    insert into public.round_participant as known (round_id, municipality_code, state)
    select kept.id, code, case
        when code = any (now_in) then 'takes_part' when code = any (later_in) then 'not_yet' else 'not'
    end
    from public.municipality where takes_part
    on conflict on constraint round_participant_pkey do update set state = excluded.state;
    return kept;
end
$$;

-- Opens a draft or planned round before its day; or, without one, a round of this name for all municipalities,
-- on the version of the questionnaire that is named, or else the newest.
-- @refuses what round_to_move, round_name, must_follow and must_fit_beside_open refuse
create or replace function public.open_round(
    name text default null, closes_on date default null, own_results boolean default false,
    questionnaire_version text default null, round_id uuid default null
) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_variable
declare
    target public.round;
begin
    perform private.must_be_staff();
    if open_round.round_id is null then
        target := public.save_round(
            null, name, null, closes_on, coalesce(questionnaire_version, private.current_questionnaire_version()),
            own_results => coalesce(own_results, false),
            places => (select jsonb_agg(code)::text from public.municipality where takes_part)
        );
    end if;
    target := private.round_to_move(coalesce(target.id, open_round.round_id), 'draft', 'planned');
    perform private.must_follow(null, target.closes_on, target.rating_from, target.rating_until);
    perform private.must_fit_beside_open(target.id);
    return private.begin_round(target.id);
end
$$;

grant execute on function public.save_round(
    uuid, text, date, date, text, text, boolean, boolean, date, date, text, int, text, text
) to authenticated;
