insert into public.region (names, product, product_in_full, office, office_in_full, office_in_french, office_email, mail_sender, logo) values
    ('{"nl":"Zuid-Limburg","en":"South Limburg","de":"Südlimburg","fr":"Limbourg méridional"}', 'Quick scan Zuid-Limburg', 'Quick scan dienstverlening aan ondernemers Zuid-Limburg', 'ESZL', 'Economische Samenwerking Zuid-Limburg', 'l’ESZL', null, 'Quick scan Zuid-Limburg', null);
insert into public.subregion (id, position, name) values
    ('parkstad', 1, 'Parkstad Limburg'),
    ('maastricht-heuvelland', 2, 'Maastricht-Heuvelland'),
    ('westelijke-mijnstreek', 3, 'Westelijke Mijnstreek');
