package io.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.slipway.SlipwayTest;
import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Result;
import io.slipway.audit.Via;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SlipwayTest
class DoorsTest {

    private static final String PASSWORD = "correct horse";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestRestTemplate http;

    @Autowired
    People people;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aPersonAndAnAdministrator() {
        if (people.find("doris").isEmpty()) {
            people.create(new NewPerson("doris", "Doris Door", "doris@example.org", PASSWORD, Set.of(Role.REQUESTER)));
            people.create(new NewPerson("boss", "Bob Boss", "boss@example.org", PASSWORD, Set.of(Role.ADMINISTRATOR)));
        }
    }

    @AfterEach
    void enableAgain() {
        people.setEnabled("doris", true);
    }

    @Test
    void aPageSendsStrangersToTheSignInPage() throws Exception {
        mvc.perform(get("/requests").accept(MediaType.TEXT_HTML)).andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("**/sign-in"));
    }

    @Test
    void strangersSeeTheSignInPage() {
        for (String path : List.of("/sign-in", "/sign-in?error")) {
            ResponseEntity<String> page = http.getForEntity(path, String.class);
            assertThat(page.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
            assertThat(page.getHeaders().getContentType()).as(path)
                    .isEqualTo(MediaType.parseMediaType("text/html;charset=utf-8"));
        }
    }

    @Test
    void afterSigningInThePersonIsOnTheWantedPageInANewSession() throws Exception {
        MockHttpSession before = (MockHttpSession) mvc.perform(get("/requests").accept(MediaType.TEXT_HTML)).andReturn()
                .getRequest().getSession();
        String id = before.getId();

        var answer = mvc.perform(post("/sign-in").session(before).param("username", "Doris").param("password", PASSWORD))
                .andExpect(authenticated().withUsername("doris")).andExpect(redirectedUrlPattern("**/requests*")).andReturn();

        assertThat(answer.getRequest().getSession().getId()).isNotEqualTo(id);
        assertThat(lastSignIn("doris").result()).isEqualTo(Result.OK);
    }

    @Test
    void aWrongPasswordGoesBackToTheSignInPageAndIsRecorded() throws Exception {
        mvc.perform(formLogin("/sign-in").user("doris").password("wrong horse")).andExpect(unauthenticated())
                .andExpect(redirectedUrlPattern("/sign-in?error*"));

        assertThat(lastSignIn("doris")).satisfies(entry -> {
            assertThat(entry.result()).isEqualTo(Result.FAILED);
            assertThat(entry.address()).isEqualTo("127.0.0.1");
            assertThat(entry.via()).isEqualTo(Via.UI);
        });
    }

    @Test
    void aPasswordTypedIntoTheNameFieldIsNotKept() throws Exception {
        mvc.perform(formLogin("/sign-in").user("my secret!").password("x")).andExpect(unauthenticated());

        assertThat(audit.find(AuditFilter.all(), 0, 500)).noneMatch(entry -> entry.toString().contains("secret!"));
    }

    @Test
    void theApiAnswersStrangersWithAProblem() throws Exception {
        mvc.perform(get("/api/v1/me")).andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(jsonPath("$.status").value(401)).andExpect(jsonPath("$.detail").value(containsString("access token")));
    }

    @Test
    void aTokenTellsWhoItStandsFor() throws Exception {
        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + tokenOf("doris"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.username").value("doris")).andExpect(jsonPath("$.fullName").value("Doris Door"))
                .andExpect(jsonPath("$.email").value("doris@example.org")).andExpect(jsonPath("$.roles[0]").value("REQUESTER"))
                .andExpect(jsonPath("$.teams").isEmpty());
    }

    @Test
    void aWrongPasswordGetsNoToken() throws Exception {
        askForToken("doris", "wrong horse").andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("username or the password")));
        askForToken("nobody", "wrong horse").andExpect(status().isUnauthorized());
    }

    @Test
    void anUnknownTokenIsNoToken() throws Exception {
        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer invented")).andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("invalid_token")))
                .andExpect(jsonPath("$.detail").value(containsString("expired")));
    }

    @Test
    void anExpiredTokenIsNoToken() throws Exception {
        String token = tokenOf("doris");
        jdbc.sql("UPDATE app.access_token SET expires_at = now() - interval '1 second' WHERE username = 'doris'").update();

        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token)).andExpect(status().isUnauthorized());
    }

    @Test
    void theDatabaseDoesNotKnowTheToken() throws Exception {
        String token = tokenOf("doris");

        assertThat(jdbc.sql("SELECT t::text FROM app.access_token t").query(String.class).list())
                .isNotEmpty().noneMatch(row -> row.contains(token));
    }

    @Test
    void aDisabledPersonsTokenStopsWorking() throws Exception {
        String token = tokenOf("doris");
        people.setEnabled("doris", false);

        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token)).andExpect(status().isUnauthorized());
        askForToken("doris", PASSWORD).andExpect(status().isUnauthorized());
        mvc.perform(formLogin("/sign-in").user("doris").password(PASSWORD)).andExpect(unauthenticated());
    }

    @Test
    void aBrowsersSessionOpensNoApi() throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(formLogin("/sign-in").user("doris").password(PASSWORD))
                .andExpect(authenticated()).andReturn().getRequest().getSession();

        mvc.perform(get("/api/v1/me").session(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void theEngineAnswersAdministratorsOnly() throws Exception {
        assertThat(http.getForEntity("/engine-rest/engine", String.class)).satisfies(this::isRefused);
        assertThat(http.withBasicAuth("boss", "wrong").getForEntity("/engine-rest/engine", String.class))
                .satisfies(this::isRefused);
        ResponseEntity<String> requester = http.withBasicAuth("doris", PASSWORD)
                .getForEntity("/engine-rest/engine", String.class);
        assertThat(requester.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(requester.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        ResponseEntity<String> administrator = http.withBasicAuth("boss", PASSWORD)
                .getForEntity("/engine-rest/engine", String.class);
        assertThat(administrator.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(administrator.getBody()).contains("default");
    }

    @Test
    void theEngineTakesAnAdministratorsToken() throws Exception {
        mvc.perform(get("/engine-rest/engine").header("Authorization", "Bearer " + tokenOf("doris")))
                .andExpect(status().isForbidden());
        String token = tokenOf("boss");
        var call = new HttpHeaders();
        call.setBearerAuth(token);
        assertThat(http.exchange("/engine-rest/engine", HttpMethod.GET,
                new HttpEntity<>(call), String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void onlyHealthIsOpenToEverybody() throws Exception {
        assertThat(http.getForEntity("/actuator/health", String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
        mvc.perform(get("/actuator/env")).andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator/env").header("Authorization", "Bearer " + tokenOf("boss"))).andExpect(status().isForbidden());
    }

    @Test
    void theApiDescribesItselfToEverybody() throws Exception {
        mvc.perform(get("/v3/api-docs")).andExpect(status().isOk())
                .andExpect(jsonPath("$.components.securitySchemes.bearer.scheme").value("bearer"))
                .andExpect(jsonPath("$.paths['/api/v1/auth/token'].post").exists())
                .andExpect(jsonPath("$.paths['/api/v1/me'].get").exists());
    }

    private void isRefused(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody()).contains("\"status\":401");
    }

    private String tokenOf(String username) throws Exception {
        String body = askForToken(username, PASSWORD).andExpect(status().isOk())
                .andExpect(jsonPath("$.expiresAt").isNotEmpty()).andReturn().getResponse().getContentAsString();
        return JsonPath.read(body, "$.token");
    }

    private ResultActions askForToken(String username, String password) throws Exception {
        return mvc.perform(post("/api/v1/auth/token").contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password)));
    }

    private AuditRecord lastSignIn(String username) {
        return audit.find(new AuditFilter(null, null, username, "person.sign-in", null, null, null), 0, 1).get(0);
    }
}
