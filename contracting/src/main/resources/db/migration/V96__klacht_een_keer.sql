-- Dezelfde klacht nog eens sturen (een tweede klik, een verzoek dat opnieuw gaat) is geen tweede klacht. Is zij beantwoord,
-- dan mag hetzelfde opnieuw.
create unique index klacht_een_keer on klacht (aanvraag, md5(tekst)) where uitkomst is null;
create unique index gunningsklacht_een_keer on gunningsklacht (inschrijving, md5(tekst)) where uitkomst is null;
