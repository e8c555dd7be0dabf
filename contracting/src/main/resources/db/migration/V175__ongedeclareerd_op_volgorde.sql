-- De lijst van wat nog niet gedeclareerd is, op de volgordes die zij aan de kant van de aanbieder biedt; aan die van de
-- gemeente lagen zij er al.
create index toewijzing_aanbieder_begin on toewijzing (aanbieder, begin, id) where status = 'TOEGEWEZEN';
create index toewijzing_aanbieder_client on toewijzing (aanbieder, client, id) where status = 'TOEGEWEZEN';
