-- What a signature is under, and whether it still is (docs/decisions/0128-a-signature-covers-everything.md).

-- A number as JavaScript writes it (RFC 8785): the shortest digits that give the same double, written
-- out from a millionth on and below 10^21.
create function private.number_text(given numeric) returns text
language sql immutable
set search_path = ''
as $$
    select case
        when given = 0 then '0'
        when abs(given) >= 1e-6 and abs(given) < 1e21
            then trim_scale(given::double precision::text::numeric)::text
        else regexp_replace(given::double precision::text, 'e([+-])0+', 'e\1')
    end
$$;

-- JSON as one and the same text everywhere: no spaces, keys in order, numbers in one way
-- (the JSON Canonicalization Scheme, RFC 8785, for what answers hold). canonicalJson in
-- src/domain/signature.ts does the same.
create function private.canonical_json(document jsonb) returns text
language plpgsql immutable
set search_path = ''
as $$
begin
    case jsonb_typeof(document)
        when 'object' then
            return '{' || coalesce((
                select string_agg(
                    to_json(key)::text || ':' || private.canonical_json(value), ',' order by key collate "C"
                ) from jsonb_each(document)
            ), '') || '}';
        when 'array' then
            return '[' || coalesce((
                select string_agg(private.canonical_json(value), ',' order by position)
                from jsonb_array_elements(document) with ordinality as element (value, position)
            ), '') || ']';
        when 'number' then
            return private.number_text((document #>> '{}')::numeric);
        else
            return document::text;
    end case;
end
$$;

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
