-- A round before it is open: what staff write down of it, and who takes part.

-- The round, locked for a step of staff; whatever is written into open rounds waits, and so do other steps.
-- @refuses forbidden, not_found, round_is_draft, round_is_planned, round_is_open, round_is_closed
create function private.round_to_move(round_id uuid, variadic states text[]) returns public.round
language plpgsql
set search_path = ''
as $$
declare
    found_round public.round;
begin
    perform private.must_be_staff();
    perform pg_advisory_xact_lock(private.closing());
    select * into found_round from public.round where id = round_to_move.round_id for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if found_round.state = any (states) then
        return found_round;
    end if;
    case found_round.state
        when 'draft' then perform private.refuse('round_is_draft', 409);
        when 'planned' then perform private.refuse('round_is_planned', 409);
        when 'open' then perform private.refuse('round_is_open', 409);
        else perform private.refuse('round_is_closed', 409);
    end case;
    return null;
end
$$;

-- A name of its own: two rounds of one name cannot be told apart, in a list nor in a file.
-- @refuses round_name_invalid, round_name_taken
create function private.round_name(name text, of_round uuid) returns text
language plpgsql stable
set search_path = ''
as $$
#variable_conflict use_column
declare
    clean_name text := btrim(coalesce(round_name.name, ''));
begin
    if length(clean_name) not between 1 and 120 then
        perform private.refuse('round_name_invalid', 400);
    end if;
    if exists (
        select from public.round
        where lower(name) = lower(clean_name) and id is distinct from round_name.of_round
    ) then
        perform private.refuse('round_name_taken', 409);
    end if;
    return clean_name;
end
$$;

-- Days that follow each other, as far as they are known.
-- @refuses round_close_date_invalid, round_dates_invalid, rating_dates_invalid
create function private.must_follow(starts_on date, closes_on date, rating_from date, rating_until date) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if closes_on < private.today() or not isfinite(closes_on) then
        perform private.refuse('round_close_date_invalid', 400);
    end if;
    if not isfinite(starts_on) or closes_on < starts_on then
        perform private.refuse('round_dates_invalid', 400);
    end if;
    if not isfinite(rating_from) or not isfinite(rating_until) or rating_until < rating_from
        or rating_from < starts_on or rating_from > closes_on or rating_until < starts_on or rating_until > closes_on then
        perform private.refuse('rating_dates_invalid', 400);
    end if;
end
$$;

-- The days on which a round is shown further, as far as they are known: not before it is over, and in order.
-- @refuses stage_days_invalid
create function private.must_show_later(over_on date, participants_on date, public_on date) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if participants_on < over_on or public_on < over_on or public_on < participants_on
        or not isfinite(participants_on) or not isfinite(public_on) then
        perform private.refuse('stage_days_invalid', 400);
    end if;
end
$$;

-- The codes in a list as JSON.
-- @refuses malformed_request
create function private.codes_in(json_text text) returns text[]
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

-- Keeps a draft; without round_id a new one, else over the version that was seen. Who is named in neither list of
-- codes, as JSON, does not take part.
-- @refuses what round_to_move, round_name, must_follow and must_show_later refuse, changed_by_colleague,
--          route_invalid, malformed_request, number_out_of_range, municipality_unknown, round_in_use
create function public.save_round(
    round_id uuid default null, name text default null, starts_on date default null, closes_on date default null,
    questionnaire_version text default null, route text default null, own_results boolean default true, rating boolean default true,
    rating_from date default null, rating_until date default null, codes text default 'some',
    grace_days int default 0, places text default '[]', later_places text default '[]',
    expected_version int default null, participants_on date default null, public_on date default null
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
        if kept.version is distinct from save_round.expected_version then
            perform private.refuse('changed_by_colleague', 409);
        end if;
        -- It was open with own results before: what was shown stays shown.
        if own_results is false and exists (
            select from public.round_stage where round_stage.round_id = kept.id and stage = 'own'
        ) then
            perform private.refuse('round_in_use', 409);
        end if;
    end if;
    kept.name := private.round_name(save_round.name, kept.id);
    perform private.must_follow(starts_on, closes_on, rating_from, rating_until);
    perform private.must_show_later(greatest(closes_on, private.today()), participants_on, public_on);
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
        rating, rating_from, rating_until, codes, grace_days, participants_on, public_on
    ) values (
        kept.id, kept.name, questionnaire_version, 'draft', null, closes_on, starts_on, route, own_results,
        rating, rating_from, rating_until, codes, grace_days, participants_on, public_on
    )
    on conflict (id) do update set
        name = excluded.name, questionnaire_version = excluded.questionnaire_version,
        closes_on = excluded.closes_on, starts_on = excluded.starts_on, route = excluded.route,
        own_results = excluded.own_results, rating = excluded.rating, rating_from = excluded.rating_from,
        rating_until = excluded.rating_until, codes = excluded.codes, grace_days = excluded.grace_days,
        participants_on = excluded.participants_on, public_on = excluded.public_on,
        version = known.version + 1
    returning * into kept;
    insert into public.round_participant as known (round_id, municipality_code, state)
    select kept.id, code, case
        when code = any (now_in) then 'takes_part' when code = any (later_in) then 'not_yet' else 'not'
    end
    from public.municipality where takes_part
    on conflict on constraint round_participant_pkey do update set state = excluded.state;
    perform private.log_act(
        case when save_round.round_id is null then 'round_drafted' else 'round_changed' end, round_id => kept.id
    );
    return kept;
end
$$;

grant execute on function public.save_round(
    uuid, text, date, date, text, text, boolean, boolean, date, date, text, int, text, text, int, date, date
) to authenticated;
