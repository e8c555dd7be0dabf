package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zorginkoop.contracting.databank.Bron;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deelnemer.Sleutelbalie.Doel;
import nl.zorginkoop.contracting.kennisgeving.Mailfout;
import nl.zorginkoop.contracting.kennisgeving.Mailpost;

/**
 * Brengt één sleutel weg. Na een mislukte poging gaat er een verse, en geldt de vorige niet meer.
 */
@Dependent
class Toegangspost {
    private static final Logger LOG = Logger.getLogger(Toegangspost.class.getName());
    private static final String TEKSTEN = "nl.zorginkoop.contracting.deelnemer.Toegangsmail";

    @Inject
    @Bron(Bron.Doel.VOORDEUR)
    Sleutels sleutels;

    @Inject Werkvoorraad werkvoorraad;
    @Inject Mailpost mailpost;

    /**
     * @throws Mailfout als zij later opnieuw geprobeerd moet worden
     */
    void breng(UUID sleutel) {
        Optional<Sleutels.Bestemming> naar = sleutels.bestemming(sleutel);
        if (naar.isPresent()) {
            try {
                mail(sleutel, naar.get());
            } catch (Mailfout fout) {
                if (!fout.isBlijvend()) {
                    throw fout;
                }
                LOG.log(Level.WARNING, "Een sleutel ging niet weg: {0}", fout.getMessage());
            }
        }
        werkvoorraad.klaar(Sleutels.WERK, sleutel);
    }

    private void mail(UUID id, Sleutels.Bestemming naar) {
        Doel doel = naar.doel();
        ResourceBundle teksten =
                ResourceBundle.getBundle(
                        TEKSTEN,
                        Locale.forLanguageTag(naar.taal()),
                        Toegangspost.class.getClassLoader());
        String soort = doel.name().toLowerCase(Locale.ROOT);
        mailpost.verstuur(
                id,
                naar.email(),
                teksten.getString(soort + ".onderwerp"),
                MessageFormat.format(
                        teksten.getString(soort + ".tekst"),
                        naar.naam(),
                        mailpost.adres() + Sleutels.PAD + sleutels.loot(id, doel)));
    }
}
