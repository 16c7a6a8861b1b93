-- Signs and idiom of texts that were published: ’ for a straight apostrophe, the narrow spaces of French, an
-- English sentence that was Dutch in English words (docs/decisions/0217-signs-of-a-published-text.md).

create or replace function private.question_meaning(item jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select translate(jsonb_build_object(
        'kind', item -> 'kind', 'text', item -> 'text' -> 'nl',
        'notApplicableWhen', item -> 'notApplicableWhen',
        'unit', item -> 'unit', 'min', item -> 'min', 'max', item -> 'max', 'step', item -> 'step',
        'options', (
            select jsonb_agg(
                jsonb_build_array(
                    option -> 'id', option -> 'text', option -> 'score',
                    coalesce(option -> 'exclusive', 'false')
                ) order by place
            )
            from jsonb_array_elements(item -> 'options') with ordinality as known (option, place)
        )
    )::text, '‘’', '''''')::jsonb
$$;

-- A straight sign between letters, or before "s avonds", is an apostrophe; what is left stands around words.
create function private.with_signs(text text) returns text
language sql immutable
set search_path = ''
as $$
    select regexp_replace(
        regexp_replace(
            regexp_replace(text, '([[:alpha:]])''(?=[[:alpha:]])', '\1’', 'g'),
            ' ''(?=[snt] )', ' ’', 'g'
        ),
        '(^|[^[:alpha:]])''([^''"]*)''', '\1‘\2’', 'g'
    )
$$;

-- No question, answer or score changes: only how its text is spelled.
alter table public.questionnaire_version disable trigger questionnaire_version_is_immutable;
update public.questionnaire_version set definition = replace(
    private.with_signs(definition::text),
    'Staff who think along about what is possible', 'Staff who help find out what is possible'
)::jsonb;
alter table public.questionnaire_version enable trigger questionnaire_version_is_immutable;

-- Only French has a space before these signs, and there a line may not break.
update public.rating_questions set content = regexp_replace(
    replace(
        private.with_signs(content::text),
        'Staff who think along about what is possible', 'Staff who help find out what is possible'
    ),
    ' ([?!;:])(?=[ "])', E'\u00a0\\1', 'g'
)::jsonb;

-- A measure stays the version it is; so does what is kept of it.
alter table public.measure disable trigger user;
update public.measure set
    title = private.with_signs(title),
    approach = private.with_signs(approach),
    sharing = private.with_signs(sharing);
alter table public.measure enable trigger user;
alter table public.measure_version disable trigger measure_version_is_immutable;
update public.measure_version set content = private.measure_content(measure)
from public.measure
where measure.id = measure_id and measure.version = measure_version.version;
alter table public.measure_version enable trigger measure_version_is_immutable;

update public.mail_kind set body = private.with_signs(body);

drop function private.with_signs(text);
