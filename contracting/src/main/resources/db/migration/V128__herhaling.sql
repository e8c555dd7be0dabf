-- Een bericht waarop geen retour komt (OP090), gaat opnieuw uit: dezelfde inhoud onder een nieuwe identificatie (TR056).
alter table bericht_uit add column herhaling_van uuid;
create index bericht_uit_herhaling on bericht_uit (herhaling_van) where herhaling_van is not null;
select verwijs('bericht_uit', 'herhaling_van', 'bericht_uit', true);

-- Van een bericht en zijn herhalingen telt het eerste retour: wat daarna komt, zegt over dezelfde inhoud niets nieuws.
create function al_beantwoord(u bericht_uit) returns boolean language sql stable as
$$
    select exists (select from bericht_uit b where b.id <> u.id and b.retour is not null
                   and coalesce(u.herhaling_van, u.id) in (b.id, b.herhaling_van))
$$;
