-- All that the rating page needs before somebody can rate, in one document: the questions of the version in
-- use, and the places to choose from.
create function private.rating_form() returns jsonb
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

-- The same with its mark; null for who knows it, so that it travels only when it has changed.
create function public.rating_form(known text) returns jsonb
language sql stable security definer
set search_path = ''
as $$
    select jsonb_build_object('mark', md5(form::text), 'form', form)
    from private.rating_form() as form
    where md5(form::text) <> coalesce(known, '')
$$;

grant execute on function public.rating_form(text) to anon, authenticated;
