-- Text nested too deep for the parser of JSON is refused, not a fault of the server.

create or replace function private.parsed(json_text text) returns jsonb
language plpgsql immutable
set search_path = ''
as $$
begin
    return nullif(json_text::jsonb, 'null');
-- Nested too deep for the parser is a fault of the sender too.
exception when data_exception or program_limit_exceeded then
    perform private.refuse('malformed_request', 400);
    return null;
end
$$;
