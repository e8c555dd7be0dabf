package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;

/** Alles wat er van een overeenkomst te zien is, voor haar bladzijde. */
public record Contractblad(
        Kop kop,
        List<Aanbod> aanbod,
        List<Handtekening> handtekeningen,
        List<Beperking> beperkingen,
        List<Onderaannemer> onderaannemers,
        List<Verlenging> verlengingen,
        List<Einde> einden,
        List<Maatregel> maatregelen,
        List<Overgang> overgangen,
        List<Melding> meldingen,
        List<Norm> normen,
        List<Stuk> stukken)
        implements Serializable {

    /**
     * @param nogTeVerlengen hoeveel keer verlengen er nog over is
     * @param verlengTot de uiterste dag waarop een bericht van verlenging ontvangen is
     * @param openOverdrachten clienten die nog geen plek hebben
     * @param betaalstop UBO als er niets betaald wordt, of {@code null}
     */
    public record Kop(
            UUID id,
            String nummer,
            String naam,
            String gemeentenaam,
            AgbCode aanbieder,
            String aanbiedernaam,
            String wet,
            String vorm,
            String variant,
            Contracttoestand toestand,
            LocalDate begin,
            LocalDate eind,
            UUID kader,
            String kadernummer,
            UUID voorwaardenset,
            Integer versienummer,
            LocalDate wachtTot,
            boolean sas,
            boolean kortGeding,
            int nogTeVerlengen,
            int verlengmaanden,
            LocalDate verlengTot,
            String opzegoptie,
            int opzegmaanden,
            Long inzetnorm,
            Integer ruimte,
            long openOverdrachten,
            long overdrachten,
            String betaalstop)
            implements Serializable {}

    public record Aanbod(
            UUID id,
            int volgnummer,
            UUID document,
            String hash,
            Instant aangeboden,
            LocalDate tekenenTot,
            Instant ongeldig,
            String reden)
            implements Serializable {}

    /**
     * @param past of het byte voor byte het aangeboden document is (V14)
     */
    public record Handtekening(
            int volgnummer,
            String kant,
            String wijze,
            boolean past,
            String persoon,
            String mandaat,
            Instant moment,
            UUID document)
            implements Serializable {}

    /**
     * @param status GEVRAAGD, GEWEIGERD, KOMT, GELDT of VOORBIJ
     */
    public record Beperking(
            UUID id,
            Beperkingssoort soort,
            String signaal,
            String grond,
            Instant gemeld,
            LocalDate gevraagdPer,
            LocalDate begin,
            LocalDate eind,
            String beeindigdOm,
            String status)
            implements Serializable {}

    /**
     * @param status GEVRAAGD, TOEGESTAAN, ZZP, GEWEIGERD of VOORBIJ
     */
    public record Onderaannemer(
            UUID id,
            String naam,
            String kvk,
            String onder,
            List<String> producten,
            LocalDate begin,
            LocalDate eind,
            String besluit,
            String status)
            implements Serializable {}

    public record Verlenging(
            int nummer, LocalDate van, LocalDate tot, LocalDate ontvangen, String bewijs)
            implements Serializable {}

    public record Einde(
            Eindgrond grond,
            String artikel,
            boolean ontbinding,
            String kant,
            LocalDate per,
            String toelichting,
            Long gemeten,
            BigDecimal tevredenheid,
            Instant ontvangen)
            implements Serializable {}

    public record Maatregel(UUID id, String soort, LocalDate begin, LocalDate eind, String tekst)
            implements Serializable {}

    /**
     * @param status GEMELD, TOEGESTAAN, GEWEIGERD of OVERGEGAAN
     */
    public record Overgang(
            UUID id, String naar, AgbCode naarAgb, String reden, String besluit, String status)
            implements Serializable {}

    public record Melding(
            UUID id,
            String soort,
            Instant ontdekt,
            Instant gemeld,
            boolean teLaat,
            String tekst,
            Integer aantal)
            implements Serializable {}

    public record Norm(
            UUID id,
            String naam,
            String eenheid,
            String richting,
            long grens,
            String periode,
            LocalDate laatste,
            Long waarde,
            Boolean gehaald)
            implements Serializable {}

    public record Stuk(UUID id, String naam, long grootte, Instant ontvangen)
            implements Serializable {}
}
