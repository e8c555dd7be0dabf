package nl.zorginkoop.contracting.deur;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;

/**
 * Staat bij elke deur: rol, huurder, transactie, logregel. Een deur binnen een deur doet mee in de
 * transactie van de buitenste, maar alleen voor dezelfde huurder: EclipseLink zou anders een rij
 * van de eerste huurder aan de tweede geven.
 */
@Deur
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class Deurwachter implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HUURDER = "zorginkoop.huurder";
    private static final String GEEN_RECHT = "42501";

    @Inject transient Databank databank;
    @Inject transient Logboek logboek;

    @Resource(lookup = "java:jboss/TransactionManager")
    transient TransactionManager transacties;

    @Resource transient TransactionSynchronizationRegistry lopend;

    @AroundInvoke
    Object laatBinnen(InvocationContext klop) throws Exception {
        Deur deur = klop.getMethod().getAnnotation(Deur.class);
        if (deur == null) {
            return klop.proceed();
        }
        Namens namens = vind(klop, Namens.class).orElseThrow(() -> zonder(klop, "Namens"));
        Optional<Grondslag> grondslag = vind(klop, Grondslag.class);
        if (deur.persoonsgegevens() && grondslag.isEmpty()) {
            throw zonder(klop, "grondslag");
        }
        Logregel regel =
                new Logregel(
                        namens, naam(klop), onderwerp(klop), grondslag.orElse(null), new Inzage());
        if (!Arrays.asList(deur.value()).contains(namens.rol())) {
            logboek.apart(regel, "GEWEIGERD");
            throw new ToegangGeweigerd(
                    "De rol " + namens.rol() + " mag dit niet; vraag uw beheerder om toegang.");
        }
        if (transacties.getStatus() != Status.STATUS_NO_TRANSACTION) {
            eisZelfdeHuurder(namens);
            return binnen(klop, deur, regel);
        }
        return inTransactie(klop, deur, regel);
    }

    private Object inTransactie(InvocationContext klop, Deur deur, Logregel regel)
            throws Exception {
        transacties.setTransactionTimeout(deur.seconden());
        transacties.begin();
        boolean klaar = false;
        boolean vastgelegd = false;
        try {
            lopend.putResource(HUURDER, huurder(regel.namens()));
            zetHuurder(regel.namens());
            Object uitkomst = binnen(klop, deur, regel);
            klaar = true;
            return uitkomst;
        } finally {
            try {
                if (klaar && transacties.getStatus() == Status.STATUS_ACTIVE) {
                    transacties.commit();
                    vastgelegd = true;
                } else {
                    transacties.rollback();
                }
            } finally {
                transacties.setTransactionTimeout(0);
                // De regel van de handeling ging mee terug: dat zij niet lukte, blijft staan.
                if (klaar && !vastgelegd && deur.wijzigt()) {
                    logboek.apart(regel, "MISLUKT: niet vastgelegd");
                }
            }
        }
    }

    // De rijbeveiliging onder het loket zei nee: voor wie aanklopt is dat een weigering als elke
    // andere, en zij hoort net zo goed in het logboek.
    private RuntimeException vanDeVloer(Deur deur, Logregel regel, Databankfout fout) {
        if (!GEEN_RECHT.equals(fout.sqlState())) {
            noteerMislukt(deur, regel, fout);
            return fout;
        }
        logboek.apart(regel, "GEWEIGERD: RIJBEVEILIGING");
        return new ToegangGeweigerd(
                "Dit hoort niet bij uw organisatie, of bij een gemeente waarmee u geen"
                        + " overeenkomst heeft.",
                fout);
    }

    private Object binnen(InvocationContext klop, Deur deur, Logregel regel) throws Exception {
        Object uitkomst;
        try {
            Doelbinding binding = doelbinding(klop, deur, regel);
            regel.inzage().onder(binding);
            klop.setParameters(regel.inzage().kijkMee(klop.getParameters()));
            uitkomst = binding.laatZien(klop.proceed());
        } catch (BuitenDoelbinding nee) {
            logboek.apart(regel, "GEWEIGERD: " + nee.reden());
            throw nee;
        } catch (Weigering nee) {
            logboek.apart(regel, "GEWEIGERD: " + nee.reden().name());
            throw nee;
        } catch (Databankfout fout) {
            throw vanDeVloer(deur, regel, fout);
        } catch (Exception fout) {
            noteerMislukt(deur, regel, fout);
            throw fout;
        }
        regel.inzage().zie(uitkomst);
        if (deur.wijzigt()) {
            logboek.inTransactie(regel, "GEDAAN");
        } else if (deur.persoonsgegevens() || deur.vastleggen()) {
            logboek.apart(regel, "GELEZEN");
        }
        return uitkomst;
    }

    // Pas binnen de transactie: een bewijs van een andere gemeente bestaat hier niet.
    private Doelbinding doelbinding(InvocationContext klop, Deur deur, Logregel regel) {
        if (!deur.persoonsgegevens()) {
            return Doelbinding.VRIJ;
        }
        Doelbinding binding = Doelbinding.van(databank, regel.namens(), regel.grondslag());
        binding.eisGeenStroom(klop.getParameters());
        return binding;
    }

    // De fout zelf gaat voor: een logboek dat ook niet kan, mag haar niet verbergen.
    private void noteerMislukt(Deur deur, Logregel regel, Exception fout) {
        if (deur.wijzigt() || deur.persoonsgegevens()) {
            try {
                logboek.apart(regel, "MISLUKT: " + fout.getClass().getSimpleName());
            } catch (RuntimeException ookDat) {
                fout.addSuppressed(ookDat);
            }
        }
    }

    private void zetHuurder(Namens namens) {
        databank.eerste(
                "select set_config('zorg.gemeente', ?, true), set_config('zorg.aanbieder', ?, true),"
                        + " set_config('zorg.rol', ?, true)",
                rij -> "",
                namens.gemeente() == null ? "" : namens.gemeente().code(),
                namens.aanbieder() == null ? "" : namens.aanbieder().code(),
                namens.rol().name());
    }

    private void eisZelfdeHuurder(Namens namens) {
        Object zittend = lopend.getResource(HUURDER);
        if (!huurder(namens).equals(zittend)) {
            throw new IllegalStateException(
                    "Eén huurder per transactie: de deur stond open voor een ander");
        }
    }

    private static String huurder(Namens namens) {
        return namens.gemeente() + "/" + namens.aanbieder();
    }

    private static <T> Optional<T> vind(InvocationContext klop, Class<T> soort) {
        return Arrays.stream(klop.getParameters())
                .filter(soort::isInstance)
                .map(soort::cast)
                .findFirst();
    }

    private static UUID onderwerp(InvocationContext klop) {
        return vind(klop, UUID.class).orElse(null);
    }

    private static String naam(InvocationContext klop) {
        return klop.getMethod().getDeclaringClass().getSimpleName()
                + "."
                + klop.getMethod().getName();
    }

    private static IllegalStateException zonder(InvocationContext klop, String wat) {
        return new IllegalStateException("Deur " + naam(klop) + " zonder " + wat);
    }
}
